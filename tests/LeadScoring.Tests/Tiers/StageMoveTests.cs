using LeadScoring.Leads;
using LeadScoring.Tiers;

namespace LeadScoring.Tests.Tiers;

/// <summary>Which stages a lead may go to, and what it lacks.</summary>
public class StageMoveTests
{
    private static readonly LeadStages Stages = new("stage",
    [
        new LeadStage("new", StageOutcome.Open, ["prospect", "churned", "closed"]),
        new LeadStage("prospect", StageOutcome.Open, []),
        new LeadStage("customer", StageOutcome.Won, ["churned"]),
        new LeadStage("churned", StageOutcome.Lost, ["New"]),
        new LeadStage("closed", StageOutcome.Closed, []),
    ]);

    private static readonly LeadSchema Schema = new(
        new LeadField("stage", FieldType.Text),
        new LeadField("country", FieldType.Text) { RequiredFrom = "prospect", MissingSpellings = ["n/a"] },
        new LeadField("employees", FieldType.Number) { RequiredFrom = "Customer" },
        new LeadField("reason", FieldType.Text) { RequiredFrom = "closed" },
        new LeadField("interests", FieldType.TextSet) { RequiredFrom = "customer" })
    {
        Stages = Stages,
    };

    [Theory]
    [InlineData("new", "prospect", true)]
    [InlineData("new", "PROSPECT", true)]
    [InlineData("new", "customer", false)]
    [InlineData("new", "new", true)] // every lead may stay
    [InlineData("prospect", "new", true)] // without moves of its own, every one
    [InlineData("churned", "new", true)]
    [InlineData("customer", "prospect", false)]
    [InlineData(null, "prospect", true)] // no stage is the first
    [InlineData("unheard of", "customer", false)]
    [InlineData("new", "unheard of", false)]
    [InlineData("prospect", null, false)]
    public void CanMove_FromTo_FollowsTheMoves(string? from, string? to, bool can) => Assert.Equal(can, Stages.CanMove(from, to));

    [Fact]
    public void Ask_AllowedMove_SaysSo() => Assert.Equal(
        new StageMove("new", "prospect", StageMoveOutcome.Allowed, [], null), StageMoves.Of(Schema).Ask(new LeadRecord(Schema, "1") { ["country"] = "DE" }, "Prospect"));

    [Theory]
    [InlineData("customer", StageMoveOutcome.NotAllowed, "LS5202: from 'new' a lead goes to 'prospect', 'churned', 'closed', not to 'customer'")]
    [InlineData("prospekt", StageMoveOutcome.NotAllowed, "LS5201: there is no stage 'prospekt'; did you mean 'prospect'?")]
    [InlineData("x", StageMoveOutcome.NotAllowed, "LS5201: there is no stage 'x'; there are 'new', 'prospect', 'customer', 'churned', 'closed'")]
    [InlineData("prospect", StageMoveOutcome.MissingFields, "LS5203: a lead in the stage 'prospect' needs a value in 'country'")]
    [InlineData("churned", StageMoveOutcome.Allowed, ": ")] // it may be lost before all is known
    [InlineData("closed", StageMoveOutcome.MissingFields, "LS5203: a lead in the stage 'closed' needs a value in 'reason'")]
    public void Ask_AnotherMove_SaysWhetherAndWhyNot(string to, StageMoveOutcome outcome, string problem)
    {
        var move = StageMoves.Of(Schema).Ask(new LeadRecord(Schema, "1") { ["stage"] = "NEW", ["country"] = "N/A" }, to);

        Assert.Equal((outcome, problem), (move.Outcome, $"{move.Problem?.Code}: {move.Problem?.Message}"));
    }

    [Fact]
    public void Ask_MissingFields_AreNamedInTheOrderOfTheSchemaAndInChinese()
    {
        var move = StageMoves.Of(Schema).Ask(new LeadRecord(Schema, "1") { ["stage"] = "prospect", ["country"] = "DE" }, "customer");

        Assert.Equal(["employees", "interests"], move.MissingFields);
        Assert.Equal("进入阶段“customer”的线索须填写 'employees', 'interests'", move.Problem!.In(Language.SimplifiedChinese));
    }

    [Fact]
    public void Ask_Staying_NeedsNothing() => Assert.Equal(StageMoveOutcome.Allowed, StageMoves.Of(Schema).Ask(new LeadRecord(Schema, "1") { ["stage"] = "customer" }, "customer").Outcome);

    [Fact]
    public void Ask_HostObject_ReadsItsMembers()
    {
        var moves = StageMoves.Of(Schema, LeadBinding.For<Deal>());

        Assert.Equal(StageMoveOutcome.Allowed, moves.Ask(new Deal("prospect", "DE", 20, ["pumps"]), "customer").Outcome);
        Assert.Equal(["country", "interests"], moves.Ask(new Deal("prospect", null, 20, []), "customer").MissingFields);
    }

    [Fact]
    public void Of_WhatDoesNotFit_IsRefused()
    {
        Assert.StartsWith("The schema has no stages.", Assert.Throws<ArgumentException>(() => StageMoves.Of(new LeadSchema())).Message, StringComparison.Ordinal);
        Assert.Equal("The binding has no field 'stage' that is a Text.", Assert.Throws<ArgumentException>(() => StageMoves.Of(Schema, LeadBinding.Empty<Deal>())).Message);
        Assert.Equal("The binding has no field 'employees' that is a Number.", Assert.Throws<ArgumentException>(
            () => StageMoves.Of(Schema, LeadBinding.Empty<Deal>().Map("stage", d => d.Stage).Map("country", d => d.Country).Map("employees", d => d.Country))).Message);
        Assert.Equal("The binding has no field 'reason' that is a Text.", Assert.Throws<ArgumentException>(() => StageMoves.Of(Schema, LeadBinding.For<Deal>().Compute("reason", _ => 1.0))).Message);
    }

    private sealed record Deal(string? Stage, string? Country, int? Employees, string[] Interests)
    {
        public string? Reason { get; init; }
    }
}
