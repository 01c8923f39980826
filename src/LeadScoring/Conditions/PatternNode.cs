namespace LeadScoring.Conditions;

/// <summary>A piece of a pattern.</summary>
/// <param name="size">How many steps the piece has when its repetitions are written out.</param>
/// <param name="repeats">How often its innermost part is repeated by counts, all groups around it included.</param>
internal abstract class PatternNode(int size, int repeats)
{
    public int Size { get; } = size;

    public int Repeats { get; } = repeats;
}

/// <summary>One character of a set.</summary>
internal sealed class PatternSet(CodePointSet letters) : PatternNode(1, 1)
{
    public CodePointSet Letters { get; } = letters;
}

/// <summary>The start or the end of the text.</summary>
internal sealed class PatternAnchor(bool isStart) : PatternNode(1, 1)
{
    public bool IsStart { get; } = isStart;
}

/// <summary>Parts one behind the other.</summary>
internal sealed class PatternSequence(List<PatternNode> parts)
    : PatternNode(parts.Sum(part => part.Size), parts.Count == 0 ? 1 : parts.Max(part => part.Repeats))
{
    public List<PatternNode> Parts { get; } = parts;
}

/// <summary>One of at least two parts.</summary>
internal sealed class PatternChoice(List<PatternNode> parts)
    : PatternNode(parts.Sum(part => part.Size + 1), parts.Max(part => part.Repeats))
{
    public List<PatternNode> Parts { get; } = parts;
}

/// <summary>A part at least <paramref name="min"/> times, and at most <paramref name="max"/> times unless that is null.</summary>
internal sealed class PatternRepeat(PatternNode part, int min, int? max, bool isCounted)
    : PatternNode(
        (int)Math.Min(((long)part.Size * Math.Max(1, max ?? min)) + (max - min ?? 2), PatternReader.MaxSize + 1),
        isCounted ? Math.Min(part.Repeats * Math.Max(1, max ?? min), PatternReader.MaxRepeats + 1) : part.Repeats)
{
    public PatternNode Part { get; } = part;

    public int Min { get; } = min;

    public int? Max { get; } = max;
}
