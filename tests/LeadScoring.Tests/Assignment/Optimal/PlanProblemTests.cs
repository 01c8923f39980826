using LeadScoring.Assignment.Optimal;

namespace LeadScoring.Tests.Assignment.Optimal;

public class PlanProblemTests
{
    [Fact]
    public void New_ValueMissing_SaysSo() => Fails(
        "There are 3 values for 2 leads and 2 reps; there must be one for each lead with each rep.",
        () => PlanProblem.Of(2, [1, 2, 3], 1, 1));

    [Theory]
    [InlineData(PlanProblem.MaxValue + 1)]
    [InlineData(-PlanProblem.MaxValue - 1)]
    [InlineData(long.MinValue)]
    public void New_ValueOutOfRange_SaysTheRange(long value) => Fails(
        "A value is out of range; it must be from -1000000000000 to 1000000000000, or the one for not eligible.",
        () => PlanProblem.Of(1, [value], 1));

    [Fact]
    public void New_SlotsBelowZero_NamesTheLimit() => Fails(
        "Limit 1 has -1 slots; it must have at least 0.",
        () => PlanProblem.Of(1, [1, 1], 0, -1));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(-2)]
    public void New_ParentNotBefore_NamesTheLimit(int parent) => Fails(
        $"Limit 1 stands in limit {parent}; it must stand in one before it, or in none (-1).",
        () => new PlanProblem(1, 1, [1], [new(1), new(1, parent), new(1)], [0]));

    [Fact]
    public void New_DoorMissing_SaysSo() => Fails(
        "There are 3 doors for 2 reps; there must be one for each class of leads with each rep.",
        () => new PlanProblem(1, 2, [1, 1], [new(1)], [0, 0, 0]));

    [Fact]
    public void New_DoorToNoLimit_SaysSo() => Fails(
        "A door leads to none of the 1 limits; it must, or be -1.",
        () => new PlanProblem(1, 1, [1], [new(1)], [1]));

    [Fact]
    public void New_ClassMissing_SaysSo() => Fails(
        "There are classes for 1 of 2 leads; there must be one for each.",
        () => new PlanProblem(2, 1, [1, 1], [new(1)], [0], classes: [0]));

    [Fact]
    public void New_ClassWithoutDoors_SaysSo() => Fails(
        "A lead is of none of the 1 classes that have doors.",
        () => new PlanProblem(2, 1, [1, 1], [new(1)], [0], classes: [0, 1]));

    [Fact]
    public void New_UnitsMissing_SaysSo() => Fails(
        "There are units for 1 of 2 leads; there must be one for each.",
        () => new PlanProblem(2, 1, [1, 1], [new(1)], [0], units: [1]));

    [Theory]
    [InlineData(0)]
    [InlineData(1_001)]
    public void New_UnitsOutOfRange_SaysTheRange(int units) => Fails(
        "A lead takes too few or too many slots; it must take from 1 to 1000.",
        () => new PlanProblem(2, 1, [1, 1], [new(1)], [0], units: [1, units]));

    private static void Fails(string message, Func<PlanProblem> create) => Assert.Equal(message, Assert.Throws<ArgumentException>(create).Message);
}
