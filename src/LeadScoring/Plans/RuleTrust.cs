using LeadScoring.Leads;
using LeadScoring.Models;

namespace LeadScoring.Plans;

/// <summary>How far what a rule finds is believed: for how long after it was verified, and by how well. Points are in thousandths.</summary>
internal sealed class RuleTrust
{
    private readonly int _verifiedAt = -1;
    private readonly double _length;
    private readonly bool _isStrict;
    private readonly int _state = -1;
    private readonly Dictionary<string, double> _factors = new(StringComparer.OrdinalIgnoreCase);
    private readonly double _otherwise;

    private RuleTrust(Validity? validity, VerificationFactor? verification, FieldJoin join)
    {
        if (validity is not null)
        {
            (_verifiedAt, _length, _isStrict) = (join.SlotOf(validity.Field), validity.Length.TotalMilliseconds, validity.IsStrict);
        }

        if (verification is not null)
        {
            (_state, _otherwise) = (join.SlotOf(verification.Field), verification.Otherwise);
            foreach (var item in verification.Factors)
            {
                _factors.Add(item.Word, item.Factor);
            }
        }
    }

    /// <summary>The trust in a rule, or null when it is believed wholly.</summary>
    public static RuleTrust? Of(ScoringRule rule, FieldJoin join) =>
        rule.ValidFor is null && rule.Verified is null ? null : new RuleTrust(rule.ValidFor, rule.Verified, join);

    public long Of(LeadRow row, long points) => Weighted(row, IsValid(row) ? points : 0);

    /// <summary>Whether the verification is not too old.</summary>
    public bool IsValid(LeadRow row) => IsValid(row, row.Now);

    /// <summary>Whether the verification is not too old at an instant.</summary>
    public bool IsValid(LeadRow row, double now)
    {
        if (_verifiedAt < 0)
        {
            return true;
        }

        var age = now - row.Number(_verifiedAt);
        return double.IsNaN(age) ? !_isStrict : age < _length;
    }

    /// <summary>The points times the factor of the state of verification, rounded once.</summary>
    public long Weighted(LeadRow row, long points)
    {
        if (_state < 0)
        {
            return points;
        }

        var factor = row.Text(_state) is { } word && _factors.TryGetValue(word, out var known) ? known : _otherwise;
        return (long)Math.Round(points * factor, MidpointRounding.AwayFromZero);
    }
}
