using LeadScoring.Models;

namespace LeadScoring.Tests.Leads;

/// <summary>What an activity is, and which of a host's activities a model sees.</summary>
public class LeadActivityTests
{
    private static readonly DateTimeOffset Time = new(2026, 3, 31, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t")]
    public void New_WithABlankType_IsRefused(string? type) =>
        Assert.Equal("An activity has a type. (Parameter 'type')", Assert.Throws<ArgumentException>(() => new LeadActivity(type!, Time)).Message);

    [Theory]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void New_WithAnInfiniteValue_IsRefused(double value) => Assert.Equal(
        "The value of an activity 'order' is infinite; it is finite, or missing. (Parameter 'value')",
        Assert.Throws<ArgumentException>(() => new LeadActivity("order", Time, value)).Message);

    [Theory]
    [InlineData(null, null)]
    [InlineData(double.NaN, null)]
    [InlineData(0.0, 0.0)]
    [InlineData(double.MaxValue, double.MaxValue)]
    public void Value_IsWhatWasGivenOrMissing(double? given, double? expected) => Assert.Equal(expected, new LeadActivity("order", Time, given).Value);

    [Fact]
    public void Time_IsCutToMillisecondsInUtc() => Assert.Equal(
        new DateTimeOffset(1969, 12, 31, 23, 59, 59, 999, TimeSpan.Zero),
        new LeadActivity("order", new DateTimeOffset(1970, 1, 1, 8, 0, 0, TimeSpan.FromHours(8)).AddTicks(-1)).Time);

    [Fact]
    public void Score_ADefaultActivityOfAHost_IsRefused()
    {
        var scorer = Scorer.Of(Model(Closed), Touches(touch => touch.Kind == "none" ? default : new LeadActivity(touch.Kind, touch.Time)));

        Assert.Equal(
            "An activity has a type; this one is no activity at all (its default).",
            Assert.Throws<ArgumentException>(() => scorer.Score(new Host([new Touch("visit", Time), new Touch("none", Time)]), Time)).Message);
        Assert.Equal(11, scorer.Score(new Host([new Touch("visit", Time)]), Time).Total); // and goes on with the next lead
    }

    [Theory]
    [InlineData("visit", 11)] // one point for any, ten for a visit
    [InlineData("demo", 1)] // declared, but no rule names it
    [InlineData("fax", 0)]
    [InlineData("Visit", 0)]
    public void Score_ATypeThatAClosedSchemaDoesNotHave_IsPassedOver(string kind, int expected) => Assert.Equal(expected, Scored(Closed, kind));

    [Theory]
    [InlineData("visit", 11)]
    [InlineData("demo", 1)]
    [InlineData("fax", 1)]
    [InlineData("Visit", 1)]
    public void Score_ATypeThatIsOneOfTheOthers_CountsForAny(string kind, int expected) => Assert.Equal(expected, Scored(Open, kind));

    private static LeadSchema Closed { get; } = new([], [new ActivityType("visit"), new ActivityType("demo")]);

    private static LeadSchema Open { get; } = new([], [new ActivityType("visit"), new ActivityType(ActivityType.Others)]);

    private static decimal Scored(LeadSchema schema, string kind) =>
        Scorer.Of(Model(schema), Touches(touch => new LeadActivity(touch.Kind, touch.Time))).Score(new Host([new Touch(kind, Time)]), Time).Total.ToDecimal();

    private static ScoringModel Model(LeadSchema schema) =>
        ScoringModel.For(schema, m => m.Dimension("engagement", engagement => engagement.Activity("Visits", "visit", 10).PointsOf("All", "count(any)")));

    private static LeadBinding<Host> Touches(Func<Touch, LeadActivity> read) => LeadBinding.For<Host>().Activities(host => host.Touches, read);

    private sealed record Touch(string Kind, DateTimeOffset Time);

    private sealed record Host(IReadOnlyList<Touch> Touches);
}
