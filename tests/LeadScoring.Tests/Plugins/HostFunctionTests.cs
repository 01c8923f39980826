using DocExamples;
using LeadScoring.Conditions;
using LeadScoring.Expressions;
using LeadScoring.Playbooks;
using LeadScoring.Results;

namespace LeadScoring.Tests.Plugins;

/// <summary>Functions that a host lends to the playbooks that it reads.</summary>
public class HostFunctionTests
{
    private static readonly DateTimeOffset Now = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("mary@pumps.example", 5)]
    [InlineData("MARY@MAIL.EXAMPLE", 0)]
    [InlineData(null, 5)]
    public void Predicate_OfAField_IsAsked(string? email, int points) => Assert.Equal(points, Score("!isFreeMail(email)", 5, PluginExamples.Options, lead => lead["email"] = email));

    [Theory]
    [InlineData("2026-04-01T01:00:00Z", 3)]
    [InlineData("2026-04-01T00:59:59Z", 0)]
    [InlineData("2026-04-01T10:00:00Z", 0)]
    [InlineData("2026-04-01T09:59:59Z", 3)]
    public void TimeDependentPredicate_SeesTheInstantOfScoring(string now, int points) => Assert.Equal(
        points,
        Score("isOfficeHour(country)", 3, PluginExamples.Options, lead => lead["country"] = "CN", DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("capped(visits, 10) == 10", 12.0, 1)]
    [InlineData("capped(visits, 10) == 7.5", 7.5, 1)]
    [InlineData("capped(visits * 2, 10) == 10", 7.5, 1)]
    [InlineData("capped(visits, 10) <= 10", null, 0)]
    public void Number_IsComparedLikeAField(string when, double? visits, int points) => Assert.Equal(points, Score(when, 1, PluginExamples.Options, lead => lead["visits"] = visits));

    // Whoever counts on a function to be the same at any time is not deceived.
    [Fact]
    public void Now_OfAFunctionThatIsNotDeclaredTimeDependent_IsAFault()
    {
        var schema = new LeadSchema(new LeadField("created", FieldType.Timestamp));
        var model = ScoringModel.For(schema, m => m
            .Functions(LeadFunctions.None.With(LeadFunction.Predicate("isLate", [], arguments => arguments.Now.Year > 2000)))
            .Dimension("fit", fit => fit.Rule("Late", "isLate()", 4)));

        Assert.Equal(
            "0 = fit 0\n  ! Late could not be evaluated: function 'isLate' failed: The function 'isLate' asks for the instant of scoring; declare it with isTimeDependent.",
            Scorer.Of(model).Explain(new LeadRecord(schema, "1"), new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero)).ToString());
    }

    [Fact]
    public void Exception_IsAFaultThatNamesTheFunction() => Assert.Equal("function 'f' failed: no luck", Fault(_ => throw new InvalidOperationException("no luck")));

    [Fact]
    public void Infinity_IsAFault() => Assert.Equal("function 'f' gave an infinite number", Fault(_ => double.PositiveInfinity));

    [Fact]
    public void Null_IsAMissingNumber() => Assert.Equal("the points have no value, since something they are worked out from is missing", Fault(_ => null));

    [Fact]
    public void Fault_BesideAnAnswer_DoesNotCount()
    {
        var options = new PlaybookOptions { Functions = LeadFunctions.None.With(LeadFunction.Predicate("f", [], _ => throw new InvalidOperationException("no luck"))) };

        Assert.Equal(5, Score("visits == 1 || f()", 5, options, lead => lead["visits"] = 1));
        Assert.Equal(0, Score("f() || visits == 1", 5, options, lead => lead["visits"] = 1));
    }

    [Theory]
    [InlineData("has", "'has' cannot be the name of a function: it is a word of the language, or not a letter followed by letters, digits and underscores. (Parameter 'function')")]
    [InlineData("is free", "'is free' cannot be the name of a function: it is a word of the language, or not a letter followed by letters, digits and underscores. (Parameter 'function')")]
    [InlineData("f", "There is a function 'f' already. (Parameter 'function')")]
    public void With_NameThatCannotBe_Throws(string name, string message)
    {
        var functions = LeadFunctions.None.With(LeadFunction.Predicate("f", [], _ => true));

        Assert.Equal(message, Assert.Throws<ArgumentException>(() => functions.With(LeadFunction.Predicate(name, [], _ => true))).Message);
    }

    [Theory]
    [InlineData("isFreeMail()", "(1,1): error LS1033: `isFreeMail` takes one argument, not 0")]
    [InlineData("isFreeMail(visits)", "(1,12): error LS1034: `isFreeMail` takes a text, `visits` is a number")]
    [InlineData("isFreeMial(email)", "(1,1): error LS1021: there is no function `isFreeMial` here; did you mean `isFreeMail`?")]
    [InlineData("capped(visits, 10)", "(1,1): error LS1030: a condition is expected, `capped(visits, 10)` is a number")]
    public void Call_ThatDoesNotFit_SaysWhere(string text, string expected)
    {
        Assert.False(LeadExpression.TryParseCondition(text, PlaybookOf("true", 1, PluginExamples.Options).Schema, PluginExamples.Options.Functions, out _, out var wrong));
        Assert.Equal(expected, string.Join('\n', wrong));
    }

    private static string? Fault(LeadNumber body)
    {
        var options = new PlaybookOptions { Functions = LeadFunctions.None.With(LeadFunction.Number("f", [], body)) };
        var playbook = Playbook.Parse(
            """{ "format": 1, "fields": {}, "scoring": { "dimensions": { "d": { "rules": [{ "rule": "r", "pointsOf": "f()" }] } } } }""", options);
        var line = Assert.Single(Scorer.Of(playbook.Model).Explain(new LeadRecord(playbook.Schema, "1"), Now).Lines);
        Assert.Equal((LineOutcome.Fault, Points.Zero), (line.Outcome, line.Points));
        return line.Fault?.Message;
    }

    private static int Score(string when, int points, PlaybookOptions options, Action<LeadRecord> fill, DateTimeOffset? now = null)
    {
        var playbook = PlaybookOf(when, points, options);
        var lead = new LeadRecord(playbook.Schema, "1");
        fill(lead);
        return (int)Scorer.Of(playbook.Model).Score(lead, now ?? Now).Total.ToDecimal();
    }

    private static Playbook PlaybookOf(string when, int points, PlaybookOptions options) => Playbook.Parse(
        $$"""
        { "format": 1, "fields": { "email": "text", "country": "text", "visits": "number" },
          "scoring": { "dimensions": { "d": { "rules": [{ "rule": "r", "when": "{{when}}", "points": {{points}} }] } } } }
        """,
        options);
}
