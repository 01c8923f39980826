using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace LeadScoring.Leads;

/// <summary>Zones by IANA name or fixed offset.</summary>
internal static class LeadZone
{
    public static bool IsKnown(string zone) => TryFind(zone, out _);

    /// <summary>Finds a zone: <c>UTC</c>, an offset such as <c>+08:00</c>, or an IANA name.</summary>
    public static bool TryFind(string zone, [NotNullWhen(true)] out TimeZoneInfo? found)
    {
        found = null;
        if (zone == "UTC")
        {
            found = TimeZoneInfo.Utc;
        }
        else if (zone is ['+' or '-', ..])
        {
            if (TimeSpan.TryParseExact(zone.AsSpan(1), @"hh\:mm", CultureInfo.InvariantCulture, out var offset) && offset <= TimeSpan.FromHours(14))
            {
                found = TimeZoneInfo.CreateCustomTimeZone(zone, zone[0] == '-' ? -offset : offset, zone, zone);
            }
        }
        else if (zone.Contains('/', StringComparison.Ordinal))
        {
            TimeZoneInfo.TryFindSystemTimeZoneById(zone, out found);
        }

        return found is not null;
    }
}
