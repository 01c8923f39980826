namespace LeadScoring.Conditions;

/// <summary>What a step of a pattern does.</summary>
internal enum PatternStepKind : byte
{
    /// <summary>Takes one character of a set and goes to the next step.</summary>
    Take,

    /// <summary>Goes to the next step and also to <see cref="PatternStep.Target"/>.</summary>
    Fork,

    /// <summary>Goes to <see cref="PatternStep.Target"/>.</summary>
    Jump,

    /// <summary>Goes to the next step at the start of the text.</summary>
    Start,

    /// <summary>Goes to the next step at the end of the text.</summary>
    End,

    /// <summary>The pattern is found.</summary>
    Found,
}

/// <summary>One step; <see cref="Target"/> is a step to go to, or the number of the set to take from.</summary>
internal readonly struct PatternStep(PatternStepKind kind, int target = 0)
{
    public PatternStepKind Kind { get; } = kind;

    public int Target { get; } = target;
}

/// <summary>A pattern written out as steps, with the characters sorted into classes that no set of the pattern tells apart.</summary>
internal sealed class PatternProgram
{
    private const int FirstSurrogate = 0xD800;
    private const int LastSurrogate = 0xDFFF;

    private readonly List<PatternStep> _steps = [];
    private readonly List<CodePointSet> _sets = [];
    private readonly Dictionary<CodePointSet, int> _numbers = [];
    private readonly int[] _starts; // the first code point of each class but the one at 0, ascending
    private readonly int[] _ascii = new int[128];
    private readonly bool[][] _takes; // by set and class

    public PatternProgram(PatternNode root)
    {
        Write(root);
        _steps.Add(new PatternStep(PatternStepKind.Found));
        Steps = [.. _steps];
        _starts = Boundaries();
        for (var letter = 0; letter < _ascii.Length; letter++)
        {
            _ascii[letter] = Find(letter);
        }

        _takes = new bool[_sets.Count][];
        for (var set = 0; set < _takes.Length; set++)
        {
            _takes[set] = new bool[ClassCount];
            for (var i = 0; i < ClassCount; i++)
            {
                var first = i == 0 ? 0 : _starts[i - 1];
                _takes[set][i] = first != FirstSurrogate && _sets[set].Contains(first);
            }
        }
    }

    public PatternStep[] Steps { get; }

    public int ClassCount => _starts.Length + 1;

    /// <summary>Whether the step takes a character of the class.</summary>
    public bool Takes(PatternStep step, int letterClass) => _takes[step.Target][letterClass];

    /// <summary>The class of the character at a place, which moves behind it.</summary>
    public int ClassAt(ReadOnlySpan<char> text, ref int at)
    {
        var letter = text[at++];
        if (letter < 128)
        {
            return _ascii[letter];
        }

        return char.IsHighSurrogate(letter) && at < text.Length && char.IsLowSurrogate(text[at])
            ? Find(char.ConvertToUtf32(letter, text[at++]))
            : Find(letter);
    }

    private int Find(int codePoint)
    {
        var at = Array.BinarySearch(_starts, codePoint);
        return at >= 0 ? at + 1 : ~at;
    }

    private int[] Boundaries()
    {
        var boundaries = new SortedSet<int>();
        foreach (var set in _sets)
        {
            foreach (var (from, to) in set.Ranges)
            {
                boundaries.Add(from);
                boundaries.Add(to + 1);
            }
        }

        // Half of a surrogate pair on its own is no character: no set takes it.
        boundaries.RemoveWhere(boundary => boundary is 0 or (> FirstSurrogate and <= LastSurrogate));
        boundaries.Add(FirstSurrogate);
        boundaries.Add(LastSurrogate + 1);
        return [.. boundaries];
    }

    private void Write(PatternNode node)
    {
        switch (node)
        {
            case PatternSet set:
                if (!_numbers.TryGetValue(set.Letters, out var number))
                {
                    _numbers.Add(set.Letters, number = _sets.Count);
                    _sets.Add(set.Letters);
                }

                _steps.Add(new PatternStep(PatternStepKind.Take, number));
                break;
            case PatternAnchor anchor:
                _steps.Add(new PatternStep(anchor.IsStart ? PatternStepKind.Start : PatternStepKind.End));
                break;
            case PatternSequence sequence:
                sequence.Parts.ForEach(Write);
                break;
            case PatternChoice choice:
                WriteChoice(choice);
                break;
            case PatternRepeat repeat:
                WriteRepeat(repeat);
                break;
        }
    }

    private void WriteChoice(PatternChoice choice)
    {
        var jumps = new List<int>();
        for (var i = 0; i < choice.Parts.Count - 1; i++)
        {
            var fork = Reserve();
            Write(choice.Parts[i]);
            jumps.Add(Reserve());
            _steps[fork] = new PatternStep(PatternStepKind.Fork, _steps.Count);
        }

        Write(choice.Parts[^1]);
        jumps.ForEach(jump => _steps[jump] = new PatternStep(PatternStepKind.Jump, _steps.Count));
    }

    private void WriteRepeat(PatternRepeat repeat)
    {
        var last = _steps.Count;
        for (var i = 0; i < repeat.Min; i++)
        {
            last = _steps.Count;
            Write(repeat.Part);
        }

        if (repeat.Max is not { } max)
        {
            WriteLoop(repeat, last);
            return;
        }

        var forks = new List<int>();
        for (var i = repeat.Min; i < max; i++)
        {
            forks.Add(Reserve());
            Write(repeat.Part);
        }

        forks.ForEach(fork => _steps[fork] = new PatternStep(PatternStepKind.Fork, _steps.Count));
    }

    // Without a first time, the loop is asked before its part; else the last time is gone back to.
    private void WriteLoop(PatternRepeat repeat, int last)
    {
        if (repeat.Min > 0)
        {
            _steps.Add(new PatternStep(PatternStepKind.Fork, last));
            return;
        }

        var fork = Reserve();
        Write(repeat.Part);
        _steps.Add(new PatternStep(PatternStepKind.Jump, fork));
        _steps[fork] = new PatternStep(PatternStepKind.Fork, _steps.Count);
    }

    private int Reserve()
    {
        _steps.Add(default);
        return _steps.Count - 1;
    }
}
