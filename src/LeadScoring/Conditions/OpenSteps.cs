namespace LeadScoring.Conditions;

/// <summary>The steps of a pattern that are open at one place of a text: those that take a character, and those that wait for the end.</summary>
internal sealed class OpenSteps(PatternProgram program)
{
    private readonly int[] _steps = new int[program.Steps.Length];
    private readonly int[] _seen = new int[program.Steps.Length]; // the round in which a step was last opened
    private readonly int[] _ahead = new int[program.Steps.Length];
    private int _round;

    public int Count { get; private set; }

    public bool Found { get; private set; }

    public ReadOnlySpan<int> Steps => _steps.AsSpan(0, Count);

    /// <summary>Opens the first steps of the pattern.</summary>
    public void Start(bool atStart)
    {
        Clear();
        Open(0, atStart, atEnd: false);
    }

    /// <summary>Opens what is open behind a character; a match may also start there.</summary>
    public void Advance(ReadOnlySpan<int> steps, int letterClass)
    {
        Clear();
        foreach (var step in steps)
        {
            if (program.Steps[step] is { Kind: PatternStepKind.Take } take && program.Takes(take, letterClass))
            {
                Open(step + 1, atStart: false, atEnd: false);
            }
        }

        Open(0, atStart: false, atEnd: false);
    }

    /// <summary>Whether the pattern is found if the text ends here; forgets what is open.</summary>
    public bool FindsAtEnd(bool atStart)
    {
        var waiting = Steps.ToArray();
        var found = Found;
        Clear();
        foreach (var step in waiting)
        {
            if (program.Steps[step].Kind == PatternStepKind.End)
            {
                Open(step, atStart, atEnd: true);
            }
        }

        return found || Found;
    }

    /// <summary>The open steps as a text: the same for the same steps.</summary>
    public string Key()
    {
        Array.Sort(_steps, 0, Count);
        return string.Create(Count + 1, this, static (key, open) =>
        {
            key[0] = open.Found ? '1' : '0';
            for (var i = 0; i < open.Count; i++)
            {
                key[i + 1] = (char)open._steps[i];
            }
        });
    }

    private void Clear()
    {
        (Count, Found) = (0, false);
        _round++;
    }

    // Goes on until steps that take or wait. A step is opened once a round, so loops around nothing end.
    private void Open(int first, bool atStart, bool atEnd)
    {
        var ahead = 0;
        Push(first, ref ahead);
        while (ahead > 0)
        {
            var at = _ahead[--ahead];
            var step = program.Steps[at];
            switch (step.Kind)
            {
                case PatternStepKind.Fork:
                    Push(step.Target, ref ahead);
                    Push(at + 1, ref ahead);
                    break;
                case PatternStepKind.Jump:
                    Push(step.Target, ref ahead);
                    break;
                case PatternStepKind.Start when atStart:
                case PatternStepKind.End when atEnd:
                    Push(at + 1, ref ahead);
                    break;
                case PatternStepKind.Start:
                    break;
                case PatternStepKind.Found:
                    Found = true;
                    break;
                default:
                    _steps[Count++] = at;
                    break;
            }
        }
    }

    private void Push(int step, ref int ahead)
    {
        if (_seen[step] != _round)
        {
            _seen[step] = _round;
            _ahead[ahead++] = step;
        }
    }
}
