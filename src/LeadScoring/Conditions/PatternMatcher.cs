namespace LeadScoring.Conditions;

/// <summary>Finds a pattern in a text by following all its ways at once: one pass, and no way is tried twice.</summary>
/// <remarks>
/// The set of steps that are open at a place is a state. States and the ways between them are kept as they come up, up to a bound; beyond it,
/// the open steps are worked out anew for each character. Memory is bounded by the pattern, time by pattern times text. Safe for concurrent use.
/// </remarks>
internal sealed class PatternMatcher
{
    private const int MaxWays = 32_768;
    private const int MaxKeptSteps = 65_536;

    private readonly PatternProgram _program;
    private readonly Dictionary<string, State> _states = new(StringComparer.Ordinal); // by their steps; locked
    private readonly State _first;
    private int _keptSteps;

    public PatternMatcher(PatternProgram program)
    {
        _program = program;
        var open = new OpenSteps(program);
        open.Start(atStart: true);
        _first = new State(open, atStart: true, program.ClassCount);
    }

    public bool IsMatch(ReadOnlySpan<char> text)
    {
        var state = _first;
        for (var at = 0; ;)
        {
            if (state.Found)
            {
                return true;
            }

            if (at == text.Length)
            {
                return state.FoundAtEnd;
            }

            if (state.IsDead)
            {
                return false;
            }

            var letterClass = _program.ClassAt(text, ref at);
            var next = Volatile.Read(ref state.Next[letterClass]) ?? Follow(state, letterClass);
            if (next is null)
            {
                return IsMatchWithoutStates(state, letterClass, text[at..]);
            }

            state = next;
        }
    }

    // Finds or makes the state behind a character; null when there are too many.
    private State? Follow(State state, int letterClass)
    {
        var open = new OpenSteps(_program);
        open.Advance(state.Steps, letterClass);
        var key = open.Key();
        lock (_states)
        {
            if (!_states.TryGetValue(key, out var next))
            {
                if ((_states.Count + 1) * _program.ClassCount > MaxWays || _keptSteps + open.Count > MaxKeptSteps)
                {
                    return null;
                }

                next = new State(open, atStart: false, _program.ClassCount);
                _keptSteps += next.Steps.Length;
                _states.Add(key, next);
            }

            Volatile.Write(ref state.Next[letterClass], next);
            return next;
        }
    }

    private bool IsMatchWithoutStates(State state, int letterClass, ReadOnlySpan<char> text)
    {
        var (open, next) = (new OpenSteps(_program), new OpenSteps(_program));
        open.Advance(state.Steps, letterClass);
        for (var at = 0; at < text.Length && !open.Found && open.Count > 0;)
        {
            next.Advance(open.Steps, _program.ClassAt(text, ref at));
            (open, next) = (next, open);
        }

        return open.Found || open.FindsAtEnd(atStart: false);
    }

    private sealed class State
    {
        public State(OpenSteps open, bool atStart, int classes)
        {
            Steps = open.Steps.ToArray();
            Found = open.Found;
            FoundAtEnd = open.FindsAtEnd(atStart);
            Next = new State?[classes];
        }

        public int[] Steps { get; }

        public bool Found { get; }

        public bool FoundAtEnd { get; }

        public bool IsDead => Steps.Length == 0;

        public State?[] Next { get; }
    }
}
