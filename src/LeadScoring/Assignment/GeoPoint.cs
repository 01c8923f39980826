using System.Globalization;

namespace LeadScoring;

/// <summary>A place on the Earth, in degrees.</summary>
/// <remarks>Immutable; compares by value. The default is the point in the Gulf of Guinea where both are 0.</remarks>
public readonly record struct GeoPoint
{
    /// <summary>The mean radius of the Earth in kilometres: R1 of the Geodetic Reference System 1980 (H. Moritz, Journal of Geodesy 74, 2000).</summary>
    private const double Radius = 6371.0088;

    /// <summary>Makes a place.</summary>
    /// <param name="latitude">Degrees north of the equator, from -90 to 90.</param>
    /// <param name="longitude">Degrees east of Greenwich, from -180 to 180.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is beyond its range, or no number.</exception>
    public GeoPoint(double latitude, double longitude)
    {
        if (!AreOnEarth(latitude, longitude))
        {
            throw new ArgumentOutOfRangeException(nameof(latitude), $"A place has a latitude from -90 to 90 and a longitude from -180 to 180.");
        }

        (Latitude, Longitude) = (latitude + 0.0, longitude + 0.0);
    }

    /// <summary>Degrees north of the equator, from -90 to 90.</summary>
    public double Latitude { get; }

    /// <summary>Degrees east of Greenwich, from -180 to 180.</summary>
    public double Longitude { get; }

    /// <summary>Reads latitude and longitude with a semicolon between, such as <c>48.1;11.6</c>, both with a decimal point.</summary>
    /// <param name="text">The text.</param>
    /// <param name="point">The place.</param>
    /// <returns>Whether the text is two numbers within their ranges.</returns>
    public static bool TryParse(string? text, out GeoPoint point)
    {
        point = default;
        if (text?.Split(';') is not [var north, var east] || !TryDegrees(north, out var latitude) || !TryDegrees(east, out var longitude) || !AreOnEarth(latitude, longitude))
        {
            return false;
        }

        point = new GeoPoint(latitude, longitude);
        return true;
    }

    /// <summary>The way along a great circle of a sphere in kilometres, to the metre, so that no machine's last bit changes who is nearer.</summary>
    /// <param name="other">The other place.</param>
    /// <remarks>The haversine formula (R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope 68, 1984). The Earth is flattened, so the true way differs by up to about half a percent.</remarks>
    /// <example>Berlin (52.52, 13.405) and Munich (48.137, 11.575) are 504.339 km apart.</example>
    public double DistanceTo(GeoPoint other)
    {
        var (north, south) = (double.DegreesToRadians(Latitude), double.DegreesToRadians(other.Latitude));
        var (byLatitude, byLongitude) = (Math.Sin((south - north) / 2), Math.Sin(double.DegreesToRadians(other.Longitude - Longitude) / 2));
        var haversine = (byLatitude * byLatitude) + (Math.Cos(north) * Math.Cos(south) * byLongitude * byLongitude);
        return Math.Round(2 * Radius * Math.Asin(Math.Sqrt(Math.Min(1, haversine))), 3, MidpointRounding.AwayFromZero);
    }

    /// <summary>As <see cref="TryParse"/> reads it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Latitude:R};{Longitude:R}");

    private static bool AreOnEarth(double latitude, double longitude) => latitude is >= -90 and <= 90 && longitude is >= -180 and <= 180;

    private static bool TryDegrees(string text, out double degrees) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out degrees);
}
