using LeadScoring.Conditions;

namespace LeadScoring.Tests.Expressions;

/// <summary>Questions about activities and parts of dates as text: what they mean, how they are written, and what is said of wrong ones.</summary>
public class ExpressionActivityTests
{
    private static readonly ActivityFilter Visits = new("visit");
    private static readonly ActivityFilter Any = new(type: null);
    private static readonly TextTest IsPrices = new("page", TextOperator.Equal, "prices", TextMode.IgnoreCase);

    [Fact]
    public void Questions_MeanTheirNodes()
    {
        Means("count('visit')", new ActivityNumber(ActivityQuestion.Count, Visits));
        Means("count(any)", new ActivityNumber(ActivityQuestion.Count, Any));
        Means("sum('order')", new ActivityNumber(ActivityQuestion.Sum, new ActivityFilter("order")));
        Means("sum('order', 'amount')", new ActivityNumber(ActivityQuestion.Sum, new ActivityFilter("order"), "amount"));
        Means("min('order', 'value')", new ActivityNumber(ActivityQuestion.Least, new ActivityFilter("order"), "value"));
        Means("max(any, 'seconds')", new ActivityNumber(ActivityQuestion.Greatest, Any, "seconds"));
        Means("distinct('visit', 'page')", new ActivityNumber(ActivityQuestion.Distinct, Visits, "page") { Mode = TextMode.IgnoreCase });
        Means("distinct('visit', 'code')", new ActivityNumber(ActivityQuestion.Distinct, Visits, "code") { Mode = TextMode.Exact });
        Means("distinct('visit', 'page', exact: true)", new ActivityNumber(ActivityQuestion.Distinct, Visits, "page") { Mode = TextMode.Exact });
        Means("distinct('visit', 'code', exact: false)", new ActivityNumber(ActivityQuestion.Distinct, Visits, "code") { Mode = TextMode.IgnoreCase });
        Means("distinct(any, 'time')", new ActivityNumber(ActivityQuestion.Distinct, Any, "time"));
        Means("daysSince('visit')", new ActivityNumber(ActivityQuestion.DaysSince, Visits));
        Means("daysSince(any)", new ActivityNumber(ActivityQuestion.DaysSince, Any));
        Means("daysSince(created)", new DaysSince("created")); // a field, as before
    }

    [Fact]
    public void Filters_MayStandInAnyOrder()
    {
        var week = Visits with { Within = TimeSpan.FromDays(7), Where = IsPrices };
        Means("count('visit', within: duration('168h'), where: page == 'prices')", new ActivityNumber(ActivityQuestion.Count, week));
        Means("count('visit', where: page == 'prices', within: duration('168h'))", new ActivityNumber(ActivityQuestion.Count, week));
        Means("count(where: page == 'prices', 'visit', within: duration('168h'))", new ActivityNumber(ActivityQuestion.Count, week));
        Means("count('visit', within: duration('876600h'))", new ActivityNumber(ActivityQuestion.Count, Visits with { Within = TimeSpan.FromDays(36_525) }));
        Means("count(any, where: value > 1 && time < due)", new ActivityNumber(ActivityQuestion.Count, Any with
        {
            Where = new AllOf([new NumberTest(new NumberField("value"), NumberOperator.Greater, new Constant(1)), new NumberTest(new TimestampField("time"), NumberOperator.Less, new TimestampField("due"))]),
        }));
    }

    [Fact]
    public void Conditions_MeanTheirNodes()
    {
        Assert.Equal(new HasActivity(Visits), Sample.Condition("exists('visit')"));
        Assert.Equal(new HasActivity(Any with { Within = TimeSpan.FromHours(1) }), Sample.Condition("exists(any, within: duration('1h'))"));
        Assert.Equal(new LastActivityIn(Any, ["visit"]), Sample.Condition("lastActivity() == 'visit'"));
        Assert.Equal(new LastActivityIn(Any, ["visit"]), Sample.Condition("'visit' == lastActivity(any)"));
        Assert.Equal(new NoneOf([new LastActivityIn(Any, ["visit"])]), Sample.Condition("lastActivity() != 'visit'"));
        Assert.Equal(new LastActivityIn(Any with { Where = new HasValue("value") }, ["visit", "order"]), Sample.Condition("lastActivity(where: has(value)) in ['visit', 'order']"));
    }

    [Fact]
    public void Instants_MeanTheirNodes()
    {
        Assert.Equal(new ActivityNumber(ActivityQuestion.LastAt, Any), Sample.Number("lastActivityAt()", NumericKind.Timestamp));
        Assert.Equal(new ActivityNumber(ActivityQuestion.LastAt, Visits), Sample.Number("lastActivityAt('visit')", NumericKind.Timestamp));
        Means("created.getHours()", new DatePart(new TimestampField("created"), CalendarPart.Hour));
        Means("created.getDayOfWeek('Asia/Shanghai')", new DatePart(new TimestampField("created"), CalendarPart.WeekDay, "Asia/Shanghai"));
        Means("lastActivityAt().getDate('+08:00')", new DatePart(new ActivityNumber(ActivityQuestion.LastAt, Any), CalendarPart.Day, "+08:00"));
        Means("(created + duration('1h')).getFullYear()", new DatePart(
            new Arithmetic(new TimestampField("created"), ArithmeticOperator.Add, new Constant(3_600_000, NumericKind.Duration)), CalendarPart.Year));
    }

    [Theory]
    [InlineData("getFullYear", CalendarPart.Year)]
    [InlineData("getMonth", CalendarPart.Month)]
    [InlineData("getDate", CalendarPart.Day)]
    [InlineData("getDayOfMonth", CalendarPart.DayFromZero)]
    [InlineData("getDayOfWeek", CalendarPart.WeekDay)]
    [InlineData("getDayOfYear", CalendarPart.YearDay)]
    [InlineData("getHours", CalendarPart.Hour)]
    [InlineData("getMinutes", CalendarPart.Minute)]
    [InlineData("getSeconds", CalendarPart.Second)]
    [InlineData("getMilliseconds", CalendarPart.Millisecond)]
    public void PartsOfDates_HaveTheNamesOfCel(string method, CalendarPart part) => Means($"updated.{method}()", new DatePart(new TimestampField("updated"), part));

    [Theory]
    [InlineData("count(\"visit\", where: (page == 'prices'), within: duration('1h')) > 1", "count('visit', within: duration('1h'), where: page == 'prices') > 1")]
    [InlineData("1 < count('it\\'s \\\\ \"odd\" 😀')", "count('it\\'s \\\\ \"odd\" 😀') > 1")]
    [InlineData("sum('order', 'in', where: `in` > 1) > 1", "sum('order', 'in', where: `in` > 1) > 1")]
    [InlineData("exists(any) && !exists('visit', where: page == 'a' || code == 'b')", "exists(any) && !exists('visit', where: page == 'a' || code == 'b')")]
    [InlineData("lastActivity(any) == 'visit'", "lastActivity() == 'visit'")]
    [InlineData("!(lastActivity('visit') == 'visit')", "lastActivity('visit') != 'visit'")]
    [InlineData("lastActivity() in ['visit']", "lastActivity() == 'visit'")]
    [InlineData("!(lastActivity(within: duration('24h')) in ['visit', 'order'])", "!(lastActivity(within: duration('24h')) in ['visit', 'order'])")]
    [InlineData("lastActivityAt(any).getHours('UTC') > 1", "lastActivityAt().getHours() > 1")]
    [InlineData("(lastActivityAt('visit') - created) / duration('24h') > 1", "(lastActivityAt('visit') - created) / duration('24h') > 1")]
    [InlineData("distinct('visit', 'page', exact: false) > 1", "distinct('visit', 'page') > 1")]
    [InlineData("distinct('visit', 'code', exact: false) > 1", "distinct('visit', 'code', exact: false) > 1")]
    [InlineData("distinct(any, 'page', exact: true, where: exact(page) != 'a') > 1", "distinct(any, 'page', where: exact(page) != 'a', exact: true) > 1")]
    [InlineData("(created).getMonth('Asia/Shanghai') == 0", "created.getMonth('Asia/Shanghai') == 0")]
    [InlineData("(consent ? created : updated).getMonth() == 0", "(consent ? created : updated).getMonth() == 0")]
    public void ToText_OfAReadCondition_IsItsShortestSpelling(string text, string expected) => Assert.Equal(expected, Sample.Condition(text).ToText(Sample.Schema));

    [Theory]
    [InlineData("count('vsit') > 1", "(1,7): error LS1080: there is no activity type `vsit`; did you mean `visit`?")]
    [InlineData("count('webinar') > 1", "(1,7): error LS1080: there is no activity type `webinar`")]
    [InlineData("lastActivity() == 'vist'", "(1,19): error LS1080: there is no activity type `vist`; did you mean `visit`?")]
    [InlineData("lastActivity() in ['visit', 'ordr']", "(1,29): error LS1080: there is no activity type `ordr`; did you mean `order`?")]
    [InlineData("count('visit', where: count('visit') > 1) > 1", "(1,29): error LS1080: there is no activity type `visit`")]
    [InlineData("sum('order', 'amout') > 1", "(1,14): error LS1081: these activities have no attribute `amout`; did you mean `amount`?")]
    [InlineData("sum('order', 'zzz') > 1", "(1,14): error LS1081: these activities have no attribute `zzz`")]
    [InlineData("sum('order', 'seconds') > 1", "(1,14): error LS1081: these activities have no attribute `seconds`")]
    [InlineData("count() > 1", "(1,1): error LS1082: `count` takes one activity type, as in `count('visit')` or `count(any)`")]
    [InlineData("count('visit', 'order') > 1", "(1,1): error LS1082: `count` takes one activity type, as in `count('visit')` or `count(any)`")]
    [InlineData("exists(within: duration('1h'))", "(1,1): error LS1082: `exists` takes one activity type, as in `exists('visit')` or `exists(any)`")]
    [InlineData("sum() > 1", "(1,1): error LS1082: `sum` takes an activity type and the name of an attribute, as in `sum('order', 'amount')`")]
    [InlineData("min('order', 'amount', 'in') > 1", "(1,1): error LS1082: `min` takes an activity type and the name of an attribute, as in `min('order', 'amount')`")]
    [InlineData("lastActivity('visit', 'order') == 'visit'", "(1,1): error LS1082: `lastActivity` takes at most one activity type, as in `lastActivity()` or `lastActivity('visit')`")]
    [InlineData("count(title) > 1", "(1,7): error LS1083: `count` goes with an activity type in quotes, or with `any`; `title` is none")]
    [InlineData("count(1) > 1", "(1,7): error LS1083: `count` goes with an activity type in quotes, or with `any`; `1` is none")]
    [InlineData("lastActivity() == title", "(1,19): error LS1083: `lastActivity` goes with an activity type in quotes, or with `any`; `title` is none")]
    [InlineData("sum('order', employees) > 1", "(1,14): error LS1084: `sum` takes the name of an attribute in quotes, `employees` is none")]
    [InlineData("sum('visit', 'page') > 1", "(1,14): error LS1085: `sum` takes an attribute that is a number, `page` is a text")]
    [InlineData("max('order', 'due') > 1", "(1,14): error LS1085: `max` takes an attribute that is a number, `due` is a timestamp")]
    [InlineData("distinct('visit', 'labels') > 1", "(1,19): error LS1085: `distinct` tells single values apart, `labels` is a text set")]
    [InlineData("count('visit', within: duration('0s')) > 1", "(1,24): error LS1086: `within` takes a constant duration that is positive and at most a hundred years, such as `duration('168h')`; `duration('0s')` is none")]
    [InlineData("count('visit', within: duration('876601h')) > 1", "(1,24): error LS1086: `within` takes a constant duration that is positive and at most a hundred years, such as `duration('168h')`; `duration('876601h')` is none")]
    [InlineData("count('visit', within: updated - created) > 1", "(1,24): error LS1086: `within` takes a constant duration that is positive and at most a hundred years, such as `duration('168h')`; `updated - created` is none")]
    [InlineData("count('visit', within: employees) > 1", "(1,24): error LS1032: a duration is expected, `employees` is a number")]
    [InlineData("count('visit', within: '7d') > 1", "(1,24): error LS1032: a duration is expected, `'7d'` is a text")]
    [InlineData("distinct('visit', 'page', exact: 1) > 1", "(1,34): error LS1087: `exact` is `true` or `false`, not `1`")]
    [InlineData("count('visit', within: duration('1h'), within: duration('2h')) > 1", "(1,40): error LS1088: the argument `within:` stands twice")]
    [InlineData("count('visit', where: value > 1, where: value < 2) > 1", "(1,34): error LS1088: the argument `where:` stands twice")]
    [InlineData("count('visit', exact: true) > 1", "(1,16): error LS1026: `exact:` is no argument here")]
    [InlineData("count('visit', since: created) > 1", "(1,16): error LS1026: `since:` is no argument here")]
    [InlineData("getHours(created) > 1", "(1,1): error LS1089: `getHours` follows the timestamp: write `field.getHours()` or `field.getHours('Asia/Shanghai')`")]
    [InlineData("created.getHours('UTC', 'UTC') > 1", "(1,1): error LS1090: `getHours` takes at most a zone, as in `getHours('Asia/Shanghai')`")]
    [InlineData("created.getHours('Asia/Shangai') > 1", "(1,18): error LS1091: the zone `Asia/Shangai` is neither an IANA name nor an offset such as `+08:00`")]
    [InlineData("created.getHours('+25:00') > 1", "(1,18): error LS1091: the zone `+25:00` is neither an IANA name nor an offset such as `+08:00`")]
    [InlineData("created.getHours(title) > 1", "(1,18): error LS1035: `getHours` takes a constant text, `title` is none")]
    [InlineData("created.getHour() > 1", "(1,9): error LS1022: there is no method `getHour`; did you mean `getHours`?")]
    [InlineData("employees.getHours() > 1", "(1,1): error LS1032: a timestamp is expected, `employees` is a number")]
    [InlineData("title.getHours() > 1", "(1,1): error LS1032: a timestamp is expected, `title` is a text")]
    [InlineData("count('visit', where: pagee == 'x') > 1", "(1,23): error LS1020: there is no field `pagee`; did you mean `page`?")]
    [InlineData("count('order', where: page == 'x') > 1", "(1,23): error LS1020: there is no field `page`")]
    [InlineData("count('visit', where: employees > 1) > 1", "(1,23): error LS1020: there is no field `employees`")]
    [InlineData("count('visit', where: seconds == 'x') > 1", "(1,23): error LS1036: `seconds` is a number and `'x'` a text; they cannot be compared")]
    [InlineData("count('visit', where: page) > 1", "(1,23): error LS1030: a condition is expected, `page` is a text; `has(page)` asks whether there is a value")]
    [InlineData("count('visit', where: seconds) > 1", "(1,23): error LS1030: a condition is expected, `seconds` is a number; `has(seconds)` asks whether there is a value")]
    [InlineData("count('visit')", "(1,1): error LS1030: a condition is expected, `count('visit')` is a number")]
    [InlineData("lastActivity()", "(1,1): error LS1030: a condition is expected, `lastActivity()` is a type of activity")]
    [InlineData("lastActivity() > 'visit'", "(1,16): error LS1037: `>` orders numbers, timestamps and durations; `lastActivity()` is a type of activity")]
    [InlineData("lastActivity() == 1", "(1,19): error LS1083: `lastActivity` goes with an activity type in quotes, or with `any`; `1` is none")]
    [InlineData("lastActivity() == lastActivity('visit')", "(1,1): error LS1036: `lastActivity()` is a type of activity and `lastActivity('visit')` a type of activity; they cannot be compared")]
    [InlineData("lastActivity().contains('vis')", "(1,1): error LS1053: `contains` needs a text field before the dot, `lastActivity()` is a type of activity")]
    [InlineData("lastActivity() + 1 > 1", "(1,16): error LS1042: `+` does not go with a type of activity and a number")]
    [InlineData("exists('visit') > 1", "(1,17): error LS1037: `>` orders numbers, timestamps and durations; `exists('visit')` is a condition")]
    [InlineData("count('vsit', within: 5, where: nothing) > zzz", """
        (1,7): error LS1080: there is no activity type `vsit`; did you mean `visit`?
        (1,23): error LS1032: a duration is expected, `5` is a number
        (1,44): error LS1020: there is no field `zzz`
        """)]
    public void Wrong_QuestionsAndParts_SayWhatIsWrong(string text, string expected) => Assert.Equal(expected.ReplaceLineEndings("\n"), Sample.Wrong(text));

    private static void Means(string text, NumericExpression expected) => Assert.Equal(expected, Sample.Number(text));
}
