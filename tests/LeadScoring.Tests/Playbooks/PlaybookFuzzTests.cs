using FsCheck;
using FsCheck.Fluent;
using LeadScoring.Tests.Any;

namespace LeadScoring.Tests.Playbooks;

/// <summary>Valid playbooks with something changed at random are read, or refused with reasons; nothing else happens.</summary>
public class PlaybookFuzzTests
{
    private static readonly string[] Pieces =
    [
        "\"", "\\", "{", "}", "[", "]", ",", ":", "0", "-", "1e400", "1e-9", "null", "true", "'", "`", "(", ")", "&&", "!", "\n", "\r", "\t", " ", "//", "/*", "*/", "\0", "\uFEFF", "\uD83D", "😀", "é",
        "\\ud83d", "\\u00", "x-", "\"points\"", "\"rule\"", "\"when\"", "\"format\":1,", "{}", "[]", "\"fields\"", "visits", "9", ".", "E", "r'", "\\x", "\u2028",
    ];

    private static Arbitrary<Changed> Any { get; } = Arb.From(
        from one in AnyPlaybook.Any.Generator
        from seed in Gen.Choose(0, int.MaxValue)
        select Change(one.Text, new Dice(seed)));

    private static Config Budget => Config.QuickThrowOnFailure.WithMaxTest(TestBudget.Of(ci: 1_500, deep: 100_000));

    [Fact]
    public void TryParse_APlaybookWithSomethingChanged_DoesNotThrow() => Prop.ForAll(Any, changed =>
    {
        if (Playbook.TryParse(changed.Text, AnyPlaybook.Options, out var playbook, out var diagnostics))
        {
            Assert.Empty(diagnostics);
            Assert.Equal(playbook, Playbook.Parse(playbook.Write(), AnyPlaybook.Options));
            playbook.Check();
            return;
        }

        var lines = changed.Text.Split('\n');
        Assert.InRange(diagnostics.Count, 1, 101);
        Assert.Equal(diagnostics.Select(diagnostic => diagnostic.Position).Order(), diagnostics.Select(diagnostic => diagnostic.Position));
        Assert.All(diagnostics, diagnostic =>
        {
            Assert.InRange(diagnostic.Position.Line, 1, lines.Length);
            Assert.InRange(diagnostic.Position.Column, 1, lines[diagnostic.Position.Line - 1].Length + 1);
            Assert.NotEmpty(diagnostic.In(Language.SimplifiedChinese));
        });
        Assert.Equal(diagnostics, Assert.Throws<LeadFormatException>(() => Playbook.Parse(changed.Text, AnyPlaybook.Options)).Diagnostics);
    }).Check(Budget);

    [Fact]
    public void TryParse_NestedBeyondMeasure_IsRefused()
    {
        foreach (var text in new[]
        {
            new string('[', 100_000),
            string.Concat(Enumerable.Repeat("{\"a\":", 100_000)),
            Marked.Rules($$"""{ "rule": "a", "when": "{{new string('(', 60_000)}}", "points": 1 }"""),
            Marked.Rules($$"""{ "rule": "a", "when": "{{new string('!', 60_000)}}partner", "points": 1 }"""),
            Marked.Rules($$"""{ "rule": "a", "pointsOf": "{{new string('-', 60_000)}}visits" }"""),
        })
        {
            Assert.False(Playbook.TryParse(text, null, out _, out var diagnostics));
            Assert.NotEmpty(diagnostics);
        }
    }

    private static Changed Change(string text, Dice dice)
    {
        for (var changes = dice.Between(1, 3); changes > 0; changes--)
        {
            var at = dice.Between(0, text.Length);
            var length = Math.Min(text.Length - at, dice.Of(0, 1, 1, 2, 5, 20));
            text = dice.Between(0, 5) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, text.Substring(at, length)), // stands twice
                2 => text[..at], // cut
                3 => text.Remove(at, length).Insert(dice.Between(0, text.Length - length), text.Substring(at, length)), // moved
                _ => text.Remove(at, Math.Min(length, 1)).Insert(at, dice.Of(Pieces)),
            };
        }

        return new Changed(text);
    }

    private sealed record Changed(string Text);
}
