using System.Security.Cryptography;
using System.Text;
using LeadScoring.Playbooks;

namespace LeadScoring.Tests.Playbooks;

/// <summary>Which playbooks are the same: the SHA-256 of the canonical form, and equality.</summary>
public class PlaybookIdentityTests
{
    private const string Plain = """
        {
          "format": 1, "name": "B2B", "version": "2026.1",
          "fields": { "title": "text", "visits": "number" },
          "scoring": { "dimensions": { "fit": { "ceiling": 60, "rules": [
            { "rule": "Decision maker", "when": "title.contains('director')", "points": 10 },
            { "rule": "Visits", "bands": "visits", "points": [{ "from": 3, "to": 9, "points": 2.5 }, { "from": 9, "points": 5 }] }] } } },
          "tiers": { "High": { "from": 80, "treatment": "assign" }, "Low": {} }
        }
        """;

    private static string HashOf(string text) => Playbook.Parse(text).Model.Identity.Sha256;

    [Fact]
    public void Sha256_OfAPlaybook_IsThatOfItsCanonicalForm()
    {
        const string Canonical = """
            {"format":1,"name":"B2B","version":"2026.1","fields":{"title":"text","visits":"number"},"scoring":{"dimensions":{"fit":{"ceiling":60,"rules":[{"rule":"Decision maker","when":"title.contains('director')","points":10},{"rule":"Visits","bands":"visits","points":[{"from":3,"to":9,"points":2.5},{"from":9,"points":5}]}]}}},"tiers":{"High":{"from":80,"treatment":"assign"},"Low":{}}}
            """;

        Assert.Equal("bbd85f336b67492bd620a8beefdbd3b55141b228da6fe36637eef4a0f0494cd0", HashOf(Plain));
        Assert.Equal(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical))).ToLowerInvariant(), HashOf(Plain));
    }

    [Theory]
    [InlineData("\n", "\r\n\t  ")]
    [InlineData("\"format\": 1,", "/* a comment */ \"format\": 1, // another\n")]
    [InlineData("\"format\": 1,", "\"format\": 1, \"x-owner\": \"RevOps\", \"$schema\": \"https://…\",")]
    [InlineData("\"points\": 10 }", "\"points\": 10.000, \"x-why\": [1, 2] }")]
    [InlineData("\"points\": 10 }", "\"points\": 1e1 }")]
    [InlineData("\"Low\": {} }", "\"Low\": { \"treatment\": \"park\", }, }")]
    [InlineData("\"title\": \"text\"", "\"title\": { \"type\": \"text\", \"mode\": \"ignoreCase\", \"missing\": [] }")]
    [InlineData("title.contains('director')", "  title . contains ( \\\"director\\\" )  ")]
    [InlineData("\"ceiling\": 60, ", "\"mode\": \"net\", \"ceiling\": 60, ")]
    [InlineData("\"bands\": \"visits\"", "\"bands\": \"(visits)\"")]
    [InlineData("\"Decision maker\"", "\"Decision\\u0020maker\"")]
    public void Sha256_OfThePlaybookWrittenInAnotherWay_IsTheSame(string from, string to)
    {
        var other = Plain.Replace(from, to, StringComparison.Ordinal);

        Assert.NotEqual(Plain, other);
        Assert.Equal(HashOf(Plain), HashOf(other));
        Assert.Equal(Playbook.Parse(Plain), Playbook.Parse(other));
        Assert.Equal(Playbook.Parse(Plain).Write(), Playbook.Parse(other).Write());
    }

    [Theory]
    [InlineData("\"points\": 10 }", "\"points\": 10.001 }")]
    [InlineData("\"points\": 2.5", "\"points\": 2.499")]
    [InlineData("\"from\": 3", "\"from\": 3.0000000000000004")]
    [InlineData("'director'", "'Director'")]
    [InlineData("\"Decision maker\"", "\"Decision Maker\"")]
    [InlineData("\"2026.1\"", "\"2026.2\"")]
    [InlineData("\"name\": \"B2B\"", "\"name\": \"B2C\"")]
    [InlineData("\"title\": \"text\"", "\"title\": { \"type\": \"text\", \"personal\": true }")]
    [InlineData("\"from\": 80", "\"from\": 79")]
    [InlineData("\"assign\"", "\"nurture\"")]
    [InlineData("} } },", "} }, \"limits\": \"none\" },")]
    public void Sha256_OfAnotherPlaybook_Differs(string from, string to)
    {
        var other = Plain.Replace(from, to, StringComparison.Ordinal);

        Assert.NotEqual(HashOf(Plain), HashOf(other));
        Assert.NotEqual(Playbook.Parse(Plain), Playbook.Parse(other));
    }

    [Fact]
    public void Identity_OfAScore_IsThatOfThePlaybook()
    {
        var playbook = Playbook.Parse(Plain, new PlaybookOptions { Scope = "tenant" });

        var identity = Scorer.Of(playbook.Model).Score(new LeadRecord(playbook.Schema, "1"), default).Model.Identity;
        Assert.Equal(("B2B", "2026.1", "tenant", HashOf(Plain)), (identity.Name, identity.Version, identity.Scope, identity.Sha256));
        Assert.Equal("B2B 2026.1", playbook.ToString());
    }

    [Fact]
    public void Equals_ForAnotherTenant_IsFalse() =>
        Assert.NotEqual(Playbook.Parse(Plain), Playbook.Parse(Plain, new PlaybookOptions { Scope = "tenant" }));

    [Fact]
    public void Write_Playbook_IsIndentedAndLeavesOutWhatIsUsual() => Assert.Equal(
        """
        {
          "format": 1,
          "name": "B2B",
          "version": "2026.1",
          "fields": {
            "title": "text",
            "visits": "number"
          },
          "scoring": {
            "dimensions": {
              "fit": {
                "ceiling": 60,
                "rules": [
                  {
                    "rule": "Decision maker",
                    "when": "title.contains('director')",
                    "points": 10
                  },
                  {
                    "rule": "Visits",
                    "bands": "visits",
                    "points": [
                      {
                        "from": 3,
                        "to": 9,
                        "points": 2.5
                      },
                      {
                        "from": 9,
                        "points": 5
                      }
                    ]
                  }
                ]
              }
            }
          },
          "tiers": {
            "High": {
              "from": 80,
              "treatment": "assign"
            },
            "Low": {}
          }
        }

        """,
        Playbook.Parse(Plain).Write());
}
