using LeadScoring.Models;

namespace LeadScoring.Tests.Activities;

/// <summary>What is left of points at an age, worked out by hand.</summary>
public class DecayTests
{
    private const double Millisecond = 1.0 / 86_400_000;

    public static TheoryData<string, double, decimal> Shapes => new()
    {
        { "none", 0, 10 }, { "none", 36_500, 10 },
        { "window 7d", 0, 10 }, { "window 7d", 7 - Millisecond, 10 }, { "window 7d", 7, 0 }, { "window 7d", 8, 0 },
        { "linear 10d", 0, 10 }, { "linear 10d", 1, 9 }, { "linear 10d", 5, 5 }, { "linear 10d", 9.999, 0.001m }, { "linear 10d", 10 - Millisecond, 0 }, { "linear 10d", 10, 0 }, { "linear 10d", 30, 0 },
        { "halfLife 30d", 0, 10 }, { "halfLife 30d", 30, 5 }, { "halfLife 30d", 60, 2.5m }, { "halfLife 30d", 15, 7.071m }, { "halfLife 30d", 90, 1.25m }, { "halfLife 30d", 3_000, 0 },
        { "stepLinear 25% 7d", 7 - Millisecond, 10 }, { "stepLinear 25% 7d", 7, 7.5m }, { "stepLinear 25% 7d", 14 - Millisecond, 7.5m }, { "stepLinear 25% 7d", 21, 2.5m }, { "stepLinear 25% 7d", 28, 0 }, { "stepLinear 25% 7d", 70, 0 },
        { "stepGeometric 10% 30d", 30 - Millisecond, 10 }, { "stepGeometric 10% 30d", 30, 9 }, { "stepGeometric 10% 30d", 60, 8.1m }, { "stepGeometric 10% 30d", 90, 7.29m }, { "stepGeometric 10% 30d", 120, 6.561m }, { "stepGeometric 10% 30d", 150, 5.905m },
        { "stepGeometric 100% 30d", 30 - Millisecond, 10 }, { "stepGeometric 100% 30d", 30, 0 },
        { "halfLife 30d window 60d", 60 - Millisecond, 2.5m }, { "halfLife 30d window 60d", 60, 0 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Decay_AtAnAge_LeavesSoMuch(string decay, double days, decimal expected) =>
        Assert.Equal(expected, Sample.Visits(rule => rule with { Decay = Of(decay) }, Sample.Visitor(days)));

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Decay_OfALoss_IsTheSame(string decay, double days, decimal expected) =>
        Assert.Equal(-expected, Sample.Visits(rule => rule with { Points = -10, Decay = Of(decay) }, Sample.Visitor(days)));

    [Theory]
    [InlineData(1, 1)] // half a thousandth
    [InlineData(-1, -1)]
    [InlineData(3, 2)]
    [InlineData(-3, -2)]
    [InlineData(4, 2)]
    public void Decay_OfHalfAThousandth_RoundsAwayFromZero(int thousandths, int expected) => Assert.Equal(
        expected / 1000m,
        Sample.Visits(rule => rule with { Points = Points.FromThousandths(thousandths), Decay = Decay.HalfLife(Sample.Days(1)) }, Sample.Visitor(1)));

    [Fact]
    public void Decay_OfSeveral_IsRoundedForEach() => Assert.Equal(
        0.003m, // not 1.5 thousandths, rounded to 2
        Sample.Visits(rule => rule with { Points = Points.FromThousandths(1), Decay = Decay.HalfLife(Sample.Days(1)) }, Sample.Visitor(1, 1, 1)));

    [Theory]
    [InlineData("2026-01-31T09:00:00Z", "2026-01-31T09:00:00Z", 16)] // at ten in Berlin
    [InlineData("2026-01-31T09:00:00Z", "2026-02-28T08:59:59.999Z", 16)]
    [InlineData("2026-01-31T09:00:00Z", "2026-02-28T09:00:00Z", 8)] // the day is clipped
    [InlineData("2026-01-31T09:00:00Z", "2026-03-28T09:00:00Z", 8)] // but counted from the first day on
    [InlineData("2026-01-31T09:00:00Z", "2026-03-31T07:59:59.999Z", 8)]
    [InlineData("2026-01-31T09:00:00Z", "2026-03-31T08:00:00Z", 4)] // summer time
    [InlineData("2026-01-31T09:00:00Z", "2026-04-30T08:00:00Z", 2)]
    [InlineData("2026-01-29T01:30:00Z", "2026-03-29T00:59:59.999Z", 8)]
    [InlineData("2026-01-29T01:30:00Z", "2026-03-29T01:00:00Z", 4)] // half past two is skipped: at the change of the clocks
    [InlineData("2026-09-25T00:30:00Z", "2026-10-25T00:29:59.999Z", 16)]
    [InlineData("2026-09-25T00:30:00Z", "2026-10-25T00:30:00Z", 8)] // half past two comes twice: at the first
    [InlineData("2024-02-29T12:00:00Z", "2025-02-28T11:59:59.999Z", 0.008)]
    [InlineData("2024-02-29T12:00:00Z", "2025-02-28T12:00:00Z", 0.004)]
    public void Months_AreThoseOfTheZone(string from, string now, double expected)
    {
        var lead = new LeadRecord(Sample.Schema, "1");
        lead.Add(new LeadActivity("visit", Time(from)));

        Assert.Equal((decimal)expected, Sample.Visits(rule => rule with { Points = 16, Decay = Decay.StepGeometric(0.5, every: null) }, lead, Time(now), "Europe/Berlin"));
    }

    [Fact]
    public void Months_OfAStepInAStraightLine_TakeEachTheSame()
    {
        var lead = new LeadRecord(Sample.Schema, "1");
        lead.Add(new LeadActivity("visit", Time("2026-01-31T00:00:00Z")));

        Assert.Equal(
            [10, 7, 4, 1, 0, 0],
            new[] { "2026-02-27", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31", "2027-01-31" }
                .Select(day => Sample.Visits(rule => rule with { Decay = Decay.StepLinear(0.3, every: null) }, lead, Time(day + "T00:00:00Z"))));
    }

    [Fact]
    public void Decay_OfTheGroup_IsForRulesWithoutOne()
    {
        var lead = Sample.Visitor(30);
        void Rules(DimensionBuilder engagement) => engagement.Decays(Decay.HalfLife(Sample.Days(30)))
            .Activity("Of the dimension", "visit", 8)
            .Activity("Its own", "visit", 8, visit => visit.Decays(Decay.None))
            .Group("web", web => web.Decays(Decay.HalfLife(Sample.Days(15))).Activity("Of the group", "visit", 8).Activity("Its own, in a group", "visit", 8, visit => visit.Decays(Decay.HalfLife(Sample.Days(10)))))
            .Group("mail", mail => mail.Activity("Of the dimension, in a group", "visit", 8));

        Assert.Equal(
            ["Of the dimension: -4", "Of the group: -6", "Its own, in a group: -7", "Of the dimension, in a group: -4"],
            Scorer.Of(Sample.Model(Rules)).Explain(lead, Sample.Now).Lines.Where(line => line.Kind == Results.LedgerLineKind.Decay).Select(line => $"{line.Name}: {line.Points}"));
    }

    [Fact]
    public void Sticky_Losses_StayWhateverTheDecay() => Assert.Equal(
        -30,
        Sample.Score(
            engagement => engagement.Decays(Decay.HalfLife(Sample.Days(1)))
                .Activity("Own", "visit", -10, visit => visit.Decays(Decay.Linear(Sample.Days(1))).With(rule => rule with { IsSticky = true }))
                .Activity("Window", "visit", -10, visit => visit.Within(days: 1).With(rule => rule with { IsSticky = true }))
                .Activity("Of the dimension", "visit", -10, visit => visit.With(rule => rule with { IsSticky = true })),
            Sample.Visitor(100)));

    [Fact]
    public void Of_LengthsThatAreNone_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Decay.HalfLife(TimeSpan.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => Decay.Linear(TimeSpan.FromTicks(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Decay.None.Within(TimeSpan.FromDays(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Decay.StepLinear(0.0009, TimeSpan.FromDays(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Decay.StepGeometric(1.01, every: null));
        Assert.Throws<ArgumentOutOfRangeException>(() => Decay.StepGeometric(double.NaN, every: null));
    }

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Decay Of(string text)
    {
        var words = text.Split(' ');
        TimeSpan Length(int place) => Sample.Days(double.Parse(words[place].TrimEnd('d'), System.Globalization.CultureInfo.InvariantCulture));
        double Rate() => double.Parse(words[1].TrimEnd('%'), System.Globalization.CultureInfo.InvariantCulture) / 100;
        var decay = words[0] switch
        {
            "linear" => Decay.Linear(Length(1)),
            "halfLife" => Decay.HalfLife(Length(1)),
            "stepLinear" => Decay.StepLinear(Rate(), Length(2)),
            "stepGeometric" => Decay.StepGeometric(Rate(), Length(2)),
            _ => Decay.None,
        };
        return words.Contains("window") ? decay.Within(Length(words.Length - 1)) : decay;
    }
}
