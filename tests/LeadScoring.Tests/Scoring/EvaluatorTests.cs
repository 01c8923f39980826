using LeadScoring.Conditions;
using LeadScoring.Expressions;
using LeadScoring.Scoring;

namespace LeadScoring.Tests.Scoring;

/// <summary>What single conditions and numbers come to.</summary>
public class EvaluatorTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly LeadSchema Schema = new(
        [new LeadField("size", FieldType.Number), new LeadField("created", FieldType.Timestamp), new LeadField("title", FieldType.Text) { MissingSpellings = ["n/a"] }],
        [new ActivityType("visit", new LeadField("page", FieldType.Text)), new ActivityType("demo")]);

    [Theory]
    [InlineData("size * 2", NumericKind.Number, "10")]
    [InlineData("size / 0", NumericKind.Number, "!the number is infinite")]
    [InlineData("count('visit')", NumericKind.Number, "2")]
    [InlineData("count('visit', where: page == '/a')", NumericKind.Number, "1")]
    [InlineData("daysSince('visit')", NumericKind.Number, "0.5")]
    [InlineData("daysSince('demo')", NumericKind.Number, "")] // told, but later than now
    [InlineData("lastActivityAt()", NumericKind.Timestamp, "2026-03-01T00:00:00Z")]
    [InlineData("lastActivityAt() + duration('36h')", NumericKind.Timestamp, "2026-03-02T12:00:00Z")]
    [InlineData("lastActivityAt('demo')", NumericKind.Timestamp, "")]
    [InlineData("created + duration('24h')", NumericKind.Timestamp, "")]
    [InlineData("require(created) ? created : created", NumericKind.Timestamp, "!field 'created' has no value")]
    [InlineData("lastActivityAt() + duration('1h') * 1e9", NumericKind.Timestamp, "!the instant is not within the years 1 to 9999")]
    [InlineData("timestamp('1969-12-31T23:59:59Z') + duration('1s') / 3", NumericKind.Timestamp, "1969-12-31T23:59:59.333Z")]
    [InlineData("duration('1h') * size", NumericKind.Duration, "18000000")]
    public void Of_Number_IsWhatItComesTo(string text, NumericKind kind, string expected)
    {
        var evaluator = Evaluator.Of(LeadExpression.ParseNumber(text, Schema, kind: kind), Schema);

        var value = evaluator.Of(Lead(), Now, out var fault);

        Assert.Equal(expected, fault is null ? value.ToString() : "!" + fault.Message);
        Assert.True(fault is null || value.IsMissing);
    }

    [Theory]
    [InlineData("size == 5", "true")]
    [InlineData("size > 5", "false")]
    [InlineData("has(title)", "false")] // it is spelled n/a
    [InlineData("exists('visit') && !exists('demo')", "true")]
    [InlineData("require(created)", "!field 'created' has no value")]
    public void Of_Condition_IsATruth(string text, string expected)
    {
        var value = Evaluator.Of(LeadExpression.ParseCondition(text, Schema), Schema).Of(Lead(), Now, out var fault);

        Assert.Equal(expected, fault is null ? value.ToString() : "!" + fault.Message);
        Assert.True(fault is null || value.Boolean == false);
    }

    [Fact]
    public void Of_ObjectsOfTheHost_ReadsWhatItAsksFor()
    {
        var binding = LeadBinding.For<Customer>();
        var evaluator = Evaluator.Of(LeadExpression.ParseNumber("size + 1", binding.Schema), binding.Schema, binding);

        Assert.Equal(8, evaluator.Of(new Customer(7), Now, out _).Number);
    }

    [Fact]
    public void Of_LaterInstant_SeesMore()
    {
        var evaluator = Evaluator.Of(LeadExpression.ParseNumber("count(any)", Schema), Schema);

        Assert.Equal([0, 1, 2, 3], new[] { -20, -13, 0, 24 }.Select(hours => evaluator.Of(Lead(), Now.AddHours(hours), out _).Number!.Value));
    }

    [Fact]
    public void Of_AfterAFault_StartsAnew()
    {
        var faulty = Evaluator.Of(LeadExpression.ParseCondition("require(created)", Schema), Schema);
        var plain = Evaluator.Of(LeadExpression.ParseCondition("size == 5", Schema), Schema);
        faulty.Of(Lead(), Now, out _);

        Assert.True(plain.Of(Lead(), Now, out var fault).Boolean);
        Assert.Null(fault);
    }

    [Fact]
    public void Of_WhatTheSchemaLacks_IsRefused()
    {
        Assert.Throws<LeadFormatException>(() => Evaluator.Of(new NumberField("siez"), Schema));
        Assert.Throws<LeadFormatException>(() => Evaluator.Of(new HasActivity(new ActivityFilter("fax")), Schema));
        Assert.Throws<ArgumentException>(() => Evaluator.Of(new NumberField("size"), Schema, LeadBinding.Empty<Customer>()));
        Assert.Throws<ArgumentException>(() => Evaluator.Of(new HasActivity(new ActivityFilter("visit")), Schema, LeadBinding.Empty<Customer>()));
    }

    private static LeadRecord Lead()
    {
        var lead = new LeadRecord(Schema, "1") { ["size"] = 5, ["title"] = "n/a" };
        lead.Add(new LeadActivity("visit", Now.AddHours(-12)), ("page", "/b"));
        lead.Add(new LeadActivity("visit", Now.AddHours(-13)), ("page", "/a"));
        lead.Add(new LeadActivity("demo", Now.AddHours(1)));
        return lead;
    }

    private sealed record Customer(double Size);
}
