using LeadScoring.Conditions;
using LeadScoring.Expressions;

namespace LeadScoring.Tests.Expressions;

/// <summary>What people get to read when a text is wrong: the exact sentence and place.</summary>
public class ExpressionProblemTests
{
    [Theory]
    [InlineData("", "(1,1): error LS1001: the expression is empty")]
    [InlineData(" \n // nothing", "(1,1): error LS1001: the expression is empty")]
    [InlineData("employees ==", "(1,13): error LS1010: the expression ends where a value should stand")]
    [InlineData("!", "(1,2): error LS1010: the expression ends where a value should stand")]
    [InlineData("consent && && customer", "(1,12): error LS1011: `&&` is not expected here")]
    [InlineData("consent customer", "(1,9): error LS1011: `customer` is not expected here")]
    [InlineData("employees > 1,000", "(1,14): error LS1011: `,` is not expected here")]
    [InlineData("employees > 3) && consent", "(1,14): error LS1011: `)` is not expected here")]
    [InlineData("consent # what", "(1,9): error LS1011: `#` is not expected here")]
    [InlineData("title.5", "(1,6): error LS1011: `.5` is not expected here")]
    [InlineData("`` == 1", "(1,1): error LS1014: there is no name between the backticks")]
    [InlineData("title = 'x'", "(1,7): error LS1011: `=` is not expected here; did you mean `==`?")]
    [InlineData("consent & customer", "(1,9): error LS1011: `&` is not expected here; did you mean `&&`?")]
    [InlineData("title <> 'x'", "(1,7): error LS1011: `<>` is not expected here; did you mean `!=`?")]
    [InlineData("employees => 3", "(1,11): error LS1011: `=>` is not expected here; did you mean `>=`?")]
    [InlineData("employees ≥ 3", "(1,11): error LS1011: `≥` is not expected here; did you mean `>=`?")]
    [InlineData("employees ＞＝ 3", "(1,11): error LS1011: `＞＝` is not expected here; did you mean `>=`?")]
    [InlineData("has（title)", "(1,4): error LS1011: `（` is not expected here; did you mean `(`?")]
    [InlineData("consent AND customer", "(1,9): error LS1011: `AND` is not expected here; did you mean `&&`?")]
    [InlineData("not has(title)", "(1,1): error LS1011: `not` is not expected here; did you mean `!`?")]
    [InlineData("not (consent)", "(1,1): error LS1011: `not` is not expected here; did you mean `!`?")]
    [InlineData("title is 'x'", "(1,7): error LS1011: `is` is not expected here; did you mean `==`?")]
    [InlineData("has(title", "(1,4): error LS1012: `(` is never closed; `)` is missing")]
    [InlineData("title in ['a', 'b'", "(1,10): error LS1012: `[` is never closed; `]` is missing")]
    [InlineData("consent ? has(title)", "(1,9): error LS1012: `?` is never closed; `:` is missing")]
    [InlineData("title == 'abc", "(1,10): error LS1013: the text that starts here is never closed; ' is missing")]
    [InlineData("title == 'it\\' && consent", "(1,10): error LS1013: the text that starts here is never closed; ' is missing")]
    [InlineData("title == \"\"\"abc", "(1,10): error LS1013: the text that starts here is never closed; \"\"\" is missing")]
    [InlineData("title == ‘CTO’", "(1,10): error LS1013: a text stands in straight quotes, not as ‘CTO’")]
    [InlineData("title == “CTO", "(1,10): error LS1013: the text that starts here is never closed; \" is missing")]
    [InlineData("`Lead Origin == 'x'", "(1,1): error LS1014: the name that starts here is never closed; a backtick is missing")]
    [InlineData("title == 'a\\qb'", "(1,12): error LS1015: `\\q` is no escape; a backslash itself is written `\\\\`")]
    [InlineData("title == '\\xZ1 \\u12 \\U00110000 \\400 \\9'", """
        (1,11): error LS1015: `\x` is no escape; a backslash itself is written `\\`
        (1,16): error LS1015: `\u` is no escape; a backslash itself is written `\\`
        (1,21): error LS1015: `\U` is no escape; a backslash itself is written `\\`
        (1,32): error LS1015: `\4` is no escape; a backslash itself is written `\\`
        (1,37): error LS1015: `\9` is no escape; a backslash itself is written `\\`
        """)]
    [InlineData("employees > 12abc", "(1,13): error LS1016: `12abc` is no number")]
    [InlineData("employees > 5u", "(1,13): error LS1016: `5u` is no number")]
    [InlineData("employees > 0x", "(1,13): error LS1016: `0x` is no number")]
    [InlineData("employees > 1e400", "(1,13): error LS1016: `1e400` is too large for a number")]
    [InlineData("行业 == '制造'", "(1,1): error LS1017: a name that is not only letters a to z, digits and `_` stands in backticks: `行业`")]
    public void Wrong_Spelling_SaysWhatIsWrong(string text, string expected) => Is(expected, Sample.Wrong(text));

    [Theory]
    [InlineData("emploees > 3", "(1,1): error LS1020: there is no field `emploees`; did you mean `employees`?")]
    [InlineData("Title == 'x'", "(1,1): error LS1020: there is no field `Title`; did you mean `title`?")]
    [InlineData("lead_origin == 'x'", "(1,1): error LS1020: there is no field `lead_origin`; did you mean `Lead Origin`?")]
    [InlineData("somethingElse == 'x'", "(1,1): error LS1020: there is no field `somethingElse`")]
    [InlineData("has(titel)", "(1,5): error LS1020: there is no field `titel`; did you mean `title`?")]
    [InlineData("hass(title)", "(1,1): error LS1021: there is no function `hass` here; did you mean `has`?")]
    [InlineData("daySince(created) > 3", "(1,1): error LS1021: there is no function `daySince` here; did you mean `daysSince`?")]
    [InlineData("isStrategc(country, employees)", "(1,1): error LS1021: there is no function `isStrategc` here; did you mean `isStrategic`?")]
    [InlineData("title.contans('x')", "(1,7): error LS1022: there is no method `contans`; did you mean `contains`?")]
    [InlineData("title.trim()", "(1,7): error LS1022: there is no method `trim`")]
    [InlineData("contains(title, 'x')", "(1,1): error LS1023: `contains` follows the field: write `field.contains('text')`")]
    [InlineData("title contains 'x'", "(1,7): error LS1023: `contains` follows the field: write `field.contains('text')`")]
    [InlineData("title.has()", "(1,1): error LS1024: `has` goes around its argument: write `has(title)`")]
    [InlineData("country.isStrategic(employees)", "(1,1): error LS1024: `isStrategic` goes around its argument: write `isStrategic(country)`")]
    [InlineData("lead.title == 'x'", "(1,1): error LS1025: a field has no parts; a name with a dot stands in backticks: `lead.title`")]
    [InlineData("size(of: title) > 3", "(1,6): error LS1026: `of:` is no argument here")]
    public void Wrong_Name_SaysTheNearest(string text, string expected) => Is(expected, Sample.Wrong(text));

    [Theory]
    [InlineData("title", "(1,1): error LS1030: a condition is expected, `title` is a text; `has(title)` asks whether there is a value")]
    [InlineData("employees && consent", "(1,1): error LS1030: a condition is expected, `employees` is a number; `has(employees)` asks whether there is a value")]
    [InlineData("!tags", "(1,2): error LS1030: a condition is expected, `tags` is a text set; `has(tags)` asks whether there is a value")]
    [InlineData("employees + 1", "(1,1): error LS1030: a condition is expected, `employees + 1` is a number")]
    [InlineData("'yes'", "(1,1): error LS1030: a condition is expected, `'yes'` is a text")]
    [InlineData("season() ? consent : customer", "(1,1): error LS1030: a condition is expected, `season()` is a number")]
    [InlineData("size() > 3", "(1,1): error LS1033: `size` takes one argument, not 0")]
    [InlineData("has(title, country)", "(1,1): error LS1033: `has` takes one argument, not 2")]
    [InlineData("title.size(3) > 3", "(1,1): error LS1033: `size` takes no argument, not 1")]
    [InlineData("isStrategic(country)", "(1,1): error LS1033: `isStrategic` takes 2 arguments, not 1")]
    [InlineData("season(1) > 3", "(1,1): error LS1033: `season` takes no argument, not 1")]
    [InlineData("daysSince(title) > 3", "(1,11): error LS1034: `daysSince` takes a timestamp, `title` is a text")]
    [InlineData("title.contains(employees)", "(1,16): error LS1034: `contains` takes a text, `employees` is a number")]
    [InlineData("exact(employees) == 3", "(1,7): error LS1034: `exact` takes a text, `employees` is a number")]
    [InlineData("isStrategic(employees, country)", """
        (1,13): error LS1034: `isStrategic` takes a text, `employees` is a number
        (1,24): error LS1034: `isStrategic` takes a number, `country` is a text
        """)]
    [InlineData("isStrategic(exact(title), 3)", "(1,13): error LS1056: `isStrategic` takes the name of a field, `exact(title)` is none")]
    [InlineData("rank(tags, employees > 3, created) > 1", "(1,12): error LS1034: `rank` takes a boolean, `employees > 3` is a condition")]
    [InlineData("title.matches(country)", "(1,15): error LS1035: `matches` takes a constant text, `country` is none")]
    [InlineData("duration(36) > created - updated", "(1,10): error LS1035: `duration` takes a constant text, `36` is none")]
    [InlineData("employees == 'many'", "(1,1): error LS1036: `employees` is a number and `'many'` a text; they cannot be compared")]
    [InlineData("title == consent", "(1,1): error LS1036: `title` is a text and `consent` a boolean; they cannot be compared")]
    [InlineData("employees == consent", "(1,1): error LS1036: `employees` is a number and `consent` a boolean; they cannot be compared")]
    [InlineData("created > '2026-01-31'", "(1,1): error LS1036: `created` is a timestamp and `'2026-01-31'` a text; they cannot be compared; write `timestamp('2026-01-31T09:00:00Z')`")]
    [InlineData("created - updated > 36", "(1,1): error LS1036: `created - updated` is a duration and `36` a number; they cannot be compared; write `duration('36h')`")]
    [InlineData("title > 'M'", "(1,7): error LS1037: `>` orders numbers, timestamps and durations; `title` is a text")]
    [InlineData("employees <= country", "(1,11): error LS1037: `<=` orders numbers, timestamps and durations; `country` is a text")]
    [InlineData("consent < true", "(1,9): error LS1037: `<` orders numbers, timestamps and durations; `consent` is a boolean")]
    [InlineData("1 < employees < 5", "(1,15): error LS1037: `<` orders numbers, timestamps and durations; `1 < employees` is a condition")]
    [InlineData("employees < created", "(1,1): error LS1036: `employees` is a number and `created` a timestamp; they cannot be compared")]
    [InlineData("5 == 5", "(1,1): error LS1038: both sides are constants, so every lead gives the same answer; name a field")]
    [InlineData("'a' == 'b'", "(1,1): error LS1038: both sides are constants, so every lead gives the same answer; name a field")]
    [InlineData("true == false", "(1,1): error LS1038: both sides are constants, so every lead gives the same answer; name a field")]
    [InlineData("'a' in ['a']", "(1,1): error LS1038: both sides are constants, so every lead gives the same answer; name a field")]
    [InlineData("consent == customer", "(1,1): error LS1039: two conditions cannot be compared; say it with `&&`, `||` and `!`")]
    [InlineData("tags == 'vip'", "(1,1): error LS1040: `tags` is a text set; write `'text' in tags`")]
    [InlineData("tags.contains('vip')", "(1,1): error LS1040: `tags` is a text set; write `'text' in tags`")]
    [InlineData("title != null", "(1,10): error LS1041: there is no null; `has(field)` asks whether there is a value")]
    [InlineData("employees + title > 3", "(1,11): error LS1042: `+` does not go with a number and a text")]
    [InlineData("created + updated > created", "(1,9): error LS1042: `+` does not go with a timestamp and a timestamp")]
    [InlineData("-title > 3", "(1,1): error LS1043: `-` goes with a number or a duration, `title` is a text")]
    [InlineData("(consent ? 1 : customer) > 3", "(1,1): error LS1044: both results of `?:` are to be of one type; these are a number and a boolean")]
    [InlineData("(consent ? 1 : created) > 3", "(1,1): error LS1044: both results of `?:` are to be of one type; these are a number and a timestamp")]
    [InlineData("(consent ? 'a' : title) == 'a'", """
        (1,12): error LS1045: the results of `?:` are numbers or conditions, `'a'` is a text
        (1,18): error LS1045: the results of `?:` are numbers or conditions, `title` is a text
        """)]
    [InlineData("'x' in title", "(1,8): error LS1046: `in` needs a list or a text set on its right, `title` is a text")]
    [InlineData("title in []", "(1,10): error LS1047: the list is empty, so no lead could be in it")]
    [InlineData("title in ['a', 3, country]", """
        (1,16): error LS1048: `3` is to be a constant text, as `title` is a text
        (1,19): error LS1048: `country` is to be a constant text, as `title` is a text
        """)]
    [InlineData("employees in [1, revenue, 1 + 1, duration('1s')]", """
        (1,18): error LS1048: `revenue` is to be a constant number, as `employees` is a number
        (1,27): error LS1048: `1 + 1` is to be a constant number, as `employees` is a number
        (1,34): error LS1048: `duration('1s')` is to be a constant number, as `employees` is a number
        """)]
    [InlineData("consent in [true]", "(1,1): error LS1049: `consent` is a boolean; a list holds texts, numbers, timestamps or durations")]
    [InlineData("title in tags", "(1,1): error LS1050: only a constant text can be looked up in a text set, `title` is none")]
    [InlineData("['a']", "(1,1): error LS1051: a list stands only on the right of `in`")]
    [InlineData("exact(title) == ignoreCase(code)", "(1,1): error LS1052: one side says `exact`, the other `ignoreCase`; write one of them")]
    [InlineData("'abc'.contains(title)", "(1,1): error LS1053: `contains` needs a text field before the dot, `'abc'` is a constant")]
    [InlineData("employees.startsWith('1')", "(1,1): error LS1053: `startsWith` needs a text field before the dot, `employees` is a number")]
    [InlineData("has(employees > 3)", "(1,5): error LS1056: `has` takes the name of a field, `employees > 3` is none")]
    [InlineData("daysSince(timestamp('1970-01-01T00:00:00Z')) > 3", "(1,11): error LS1056: `daysSince` takes the name of a field, `timestamp('1970-01-01T00:00:00Z')` is none")]
    [InlineData("size('abc') > 3", "(1,6): error LS1056: `size` takes the name of a field, `'abc'` is none")]
    public void Wrong_Type_SaysWhatWouldBeRight(string text, string expected) => Is(expected, Sample.Wrong(text));

    [Theory]
    [InlineData("title.matches('a(b')", "(1,17): error LS1065: the group that starts here is never closed; `)` is missing")]
    [InlineData("title.matches('\\\\d\\\\bc')", "(1,19): error LS1064: `\\b` is not part of the pattern language")]
    [InlineData("title.matches(r'\\d\\bc')", "(1,19): error LS1064: `\\b` is not part of the pattern language")]
    [InlineData("title.matches('''\\'[a''')", "(1,20): error LS1067: the class that starts here is never closed; `]` is missing")]
    [InlineData("matches(title, '(?=a)')", "(1,17): error LS1064: `(?=` is not part of the pattern language")]
    public void Wrong_Pattern_IsPlacedInsideTheLiteral(string text, string expected) => Is(expected, Sample.Wrong(text));

    [Theory]
    [InlineData("created", NumericKind.Number, "(1,1): error LS1032: a number is expected, `created` is a timestamp")]
    [InlineData("duration('1h')", NumericKind.Number, "(1,1): error LS1032: a number is expected, `duration('1h')` is a duration")]
    [InlineData("employees", NumericKind.Duration, "(1,1): error LS1032: a duration is expected, `employees` is a number")]
    [InlineData("consent", NumericKind.Number, "(1,1): error LS1031: a number is expected, `consent` is a condition; `consent ? 1 : 0` makes it a number")]
    [InlineData("title", NumericKind.Number, "(1,1): error LS1031: a number is expected, `title` is a text")]
    [InlineData("null", NumericKind.Number, "(1,1): error LS1041: there is no null; `has(field)` asks whether there is a value")]
    [InlineData("trunc(title)", NumericKind.Number, "(1,7): error LS1031: a number is expected, `title` is a text")]
    public void Wrong_Number_SaysWhatItIs(string text, NumericKind kind, string expected) => Is(expected, Sample.WrongNumber(text, kind));

    [Fact]
    public void Wrong_ManyThings_ComeTogetherInTheOrderOfTheText() => Is(
        """
        (1,1): error LS1020: there is no field `titel`; did you mean `title`?
        (1,24): error LS1011: `=` is not expected here; did you mean `==`?
        (2,4): error LS1036: `employees` is a number and `'x'` a text; they cannot be compared
        (2,24): error LS1011: `)` is not expected here
        (3,5): error LS1021: there is no function `hass` here; did you mean `has`?
        (3,30): error LS1011: `customer` is not expected here
        (3,43): error LS1033: `has` takes one argument, not 0
        """,
        Sample.Wrong("titel == 'x' && (title = 'y' ||\n   employees == 'x' && ) || consent &&\n  !(hass(title)) || (consent customer) && has()"));

    [Theory]
    [InlineData("consent && (title == 'a', emploees < 3) && foo", "LS1011 LS1020 LS1020")]
    [InlineData("all(consent, 3, titel, has())", "LS1030 LS1020 LS1033")]
    [InlineData("f(a b, titel) && daysSince(title) > 3", "LS1021 LS1020 LS1011 LS1020 LS1034")]
    [InlineData("consent ? titel == 'a' : customr", "LS1020 LS1020")]
    [InlineData("titel in ['a', emploees]", "LS1020 LS1020")]
    [InlineData("titel.matches('(')", "LS1020 LS1065")]
    [InlineData("[titel] == 3 && customr", "LS1036 LS1020 LS1020")]
    [InlineData("((((((consent)", "LS1012")]
    [InlineData("consent))))", "LS1011 LS1011 LS1011 LS1011")]
    [InlineData("(consent] && has(title]", "LS1011 LS1012 LS1011")]
    [InlineData("title == 'abc\n && customr", "LS1013 LS1020")]
    [InlineData("(consent ? customr) && titel", "LS1012 LS1020 LS1020")]
    public void Wrong_ManyThings_AreAllFound(string text, string codes) =>
        Assert.Equal(codes, string.Join(' ', Sample.Wrong(text).Split('\n').Select(line => line.Split(' ')[2].TrimEnd(':'))));

    [Fact]
    public void Wrong_LongPieces_AreQuotedShort()
    {
        var name = new string('x', 59) + "😀" + new string('y', 500);

        Is($"(1,1): error LS1020: there is no field `{name[..59]}…`", Sample.Wrong($"`{name}` == 1"));
        Is(
            $"(1,1): error LS1036: `employees` is a number and `'{name[..59]}…` a text; they cannot be compared",
            Sample.Wrong($"employees == '{name}'"));
    }

    [Fact]
    public void Wrong_ALot_StopsAtAHundred() => Assert.Equal(100, Sample.Wrong(string.Join(" && ", Enumerable.Range(0, 500).Select(i => $"titel{i} > {i}"))).Split('\n').Length);

    [Fact]
    public void Parse_WrongText_ThrowsAllDiagnostics()
    {
        var error = Assert.Throws<LeadFormatException>(() => LeadExpression.ParseCondition("titel == 'a' &&\nemploees > 3", Sample.Schema));

        Assert.Equal(
            "(1,1): error LS1020: there is no field `titel`; did you mean `title`?" + Environment.NewLine +
            "(2,1): error LS1020: there is no field `emploees`; did you mean `employees`?",
            error.Message);
        Assert.Equal([new SourcePosition(1, 1), new SourcePosition(2, 1)], error.Diagnostics.Select(diagnostic => diagnostic.Position));
    }

    [Fact]
    public void Message_InChinese_HasTheSameArguments()
    {
        Assert.False(LeadExpression.TryParseCondition("titel == 'a'", Sample.Schema, functions: null, out _, out var diagnostics));

        Assert.Equal("没有字段“titel”；是否想写“title”？", Assert.Single(diagnostics).In(Language.SimplifiedChinese));
    }

    [Fact]
    public void Texts_OfBothLanguages_HaveTheSamePlaces()
    {
        DiagnosticText[] texts =
        [
            .. new[] { typeof(ExpressionTexts), typeof(PatternTexts) }
                .SelectMany(type => type.GetFields()).Where(field => field.FieldType == typeof(DiagnosticText)).Select(field => (DiagnosticText)field.GetValue(null)!),
        ];

        Assert.True(texts.Length > 60);
        Assert.All(texts, text => Assert.Equal(Places(text.English), Places(text.Chinese)));
        Assert.All(texts, text => Assert.Matches("^LS10[0-9][0-9]$", text.Code));
        Assert.All(texts, text => Assert.DoesNotMatch("[\u4e00-\u9fff]", text.English));

        static string Places(string sentence) => string.Concat(Enumerable.Range(0, 9).Where(place => sentence.Contains($"{{{place}}}", StringComparison.Ordinal)));
    }

    private static void Is(string expected, string actual) => Assert.Equal(expected.ReplaceLineEndings("\n"), actual);
}
