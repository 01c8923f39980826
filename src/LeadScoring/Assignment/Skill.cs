namespace LeadScoring.Assignment;

/// <summary>A skill and how good somebody is at it, or has to be at least.</summary>
/// <param name="Name">The name; case does not matter.</param>
/// <param name="Grade">From 1 to <see cref="Rep.MaxGrade"/>; greater is better.</param>
public sealed record Skill(string Name, int Grade = 1)
{
    /// <summary>As in a list of reps, such as <c>python:3</c>.</summary>
    public override string ToString() => $"{Name}:{Grade}";
}
