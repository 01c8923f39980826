using FsCheck;
using FsCheck.Fluent;
using LeadScoring.Tests.Any;
using LeadScoring.Tests.Oracle;

namespace LeadScoring.Tests.Playbooks;

/// <summary>Reading and writing any playbook.</summary>
public class PlaybookRoundTripTests
{
    private static Config Budget => Config.QuickThrowOnFailure.WithMaxTest(TestBudget.Of(ci: 300, deep: 15_000));

    [Fact]
    public void Parse_AnyPlaybook_ReadsWhatStandsThere() => Prop.ForAll(AnyPlaybook.Any, one =>
    {
        var playbook = Playbook.Parse(one.Text, AnyPlaybook.Options);

        Assert.Equal((one.Name, one.Version), (playbook.Name, playbook.Version));
        Assert.Equal(one.Model.Schema.Fields, playbook.Schema.Fields);
        Assert.Equal(one.Model.Schema.Activities, playbook.Schema.Activities);
        Assert.Equal(one.Model.Schema.Stages, playbook.Schema.Stages);
        Assert.Equal(one.Model.Zone, playbook.Model.Zone);
        Assert.Equal(one.Model.Limit, playbook.Model.Limit);
        Assert.Equal(one.Model.Combination, playbook.Model.Combination);
        Assert.Equal(one.Model.Overrides, playbook.Model.Overrides);
        Assert.Equal(one.Model.Gates, playbook.Model.Gates);
        Assert.Equal(one.Model.Dimensions, playbook.Model.Dimensions);
        Assert.Equal(one.Ladder, playbook.Tiers);
        Assert.Equal(one.Changes, playbook.TierChanges);
        Assert.Equal(one.Triggers, playbook.Triggers);
        Assert.Equal(one.Segments, playbook.Segments);
        Assert.Equal(one.Calendars, playbook.Calendars);
    }).Check(Budget);

    [Fact]
    public void Write_AnyPlaybook_IsReadAsAnEqualOne() => Prop.ForAll(AnyPlaybook.Any, one =>
    {
        var playbook = Playbook.Parse(one.Text, AnyPlaybook.Options);
        var again = Playbook.Parse(playbook.Write(), AnyPlaybook.Options);

        Assert.Equal(playbook.Model, again.Model);
        Assert.Equal(playbook, again);
        Assert.Equal(playbook.Model.Identity.Sha256, again.Model.Identity.Sha256);
        Assert.Equal(playbook.Write(), again.Write());
    }).Check(Budget);

    [Fact]
    public void Parse_AnyPlaybook_ScoresAsItsModel() => Prop.ForAll(AnyPlaybook.Any, one =>
    {
        var scorer = Scorer.Of(Playbook.Parse(one.Text, AnyPlaybook.Options).Model);
        foreach (var lead in one.Case.Leads)
        {
            var copy = AnyLead.Copy(lead, scorer.Model.Schema);
            Assert.Equal(NaiveScorer.Score(one.Case.Model, lead, one.Case.Now).Total, scorer.Score(copy, one.Case.Now).Total.Thousandths);
        }
    }).Check(Budget);

    [Fact]
    public void Parse_TheSamePlaybookWrittenInAnotherWay_IsEqual() => Prop.ForAll(AnyPlaybook.Any, one =>
    {
        var other = AnyPlaybook.Of(one.Case, one.Text.Length);
        if (other.Model == one.Model && (other.Name, other.Version, other.Changes, other.Triggers, other.Segments) == (one.Name, one.Version, one.Changes, one.Triggers, one.Segments)
            && other.Calendars.Equals(one.Calendars))
        {
            Assert.Equal(Playbook.Parse(one.Text, AnyPlaybook.Options), Playbook.Parse(other.Text, AnyPlaybook.Options));
        }
    }).Check(Budget);
}
