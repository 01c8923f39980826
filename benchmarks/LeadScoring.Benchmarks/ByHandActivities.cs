namespace LeadScoring.Benchmarks;

/// <summary>Model C by hand: the rules of model A, then one pass over the touches, the newest first. In thousandths, as each touch is rounded to them.</summary>
internal static class ByHandActivities
{
    private const double HalfLife = 30 * 86_400_000.0;
    private const double Window = 90 * 86_400_000.0;

    public static long IfC(Customer lead, DateTimeOffset now)
    {
        var (fit, engagement) = (0L, 0L);
        ByHand.PartsOfA(lead, ref fit, ref engagement);
        int visits = 0, opens = 0, pages = 0, papers = 0, webinars = 0, demos = 0, seminars = 0, calls = 0;
        foreach (var touch in lead.Touches)
        {
            var age = (now - touch.When).TotalMilliseconds;
            if (age < 0)
            {
                continue;
            }

            if (age >= Window)
            {
                break;
            }

            var (points, counts) = touch.Kind switch
            {
                "visit" => (1_000, visits++ < 5),
                "mail_open" => (2_000, opens++ < 4),
                "page" => (3_000, pages++ < 5),
                "white_paper" => (10_000, papers++ < 3),
                "webinar" => (15_000, webinars++ < 2),
                "demo" => (25_000, demos++ < 2),
                "seminar" => (20_000, seminars++ < 1),
                "call" => (8_000, calls++ < 3),
                _ => (0, false),
            };
            if (counts)
            {
                engagement += (long)Math.Round(points * Math.Pow(2, -age / HalfLife), MidpointRounding.AwayFromZero);
            }
        }

        return Math.Clamp(Math.Min(fit, 60_000) + Math.Min(engagement, 60_000), 0, 100_000);
    }
}
