namespace LeadScoring.Playbooks.Checks;

/// <summary>How much a check may still work, in questions asked: a host may let its tenants write playbooks.</summary>
internal sealed class Effort(long questions = Effort.Usual)
{
    private const long Usual = 20_000_000;

    private long _left = questions;

    /// <summary>Whether there is enough left, which is then taken.</summary>
    public bool TrySpend(long questions)
    {
        if (questions > _left)
        {
            return false;
        }

        _left -= questions;
        return true;
    }
}
