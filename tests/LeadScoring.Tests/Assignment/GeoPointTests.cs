using FsCheck;
using FsCheck.Fluent;
using LeadScoring.Tests.Any;

namespace LeadScoring.Tests.Assignment;

public class GeoPointTests
{
    private static readonly GeoPoint Berlin = new(52.52, 13.405);

    [Theory]
    [InlineData(52.52, 13.405, 0)]
    [InlineData(48.137, 11.575, 504.339)]
    [InlineData(-52.52, -166.595, 20015.114)] // the other side of the Earth: half its circumference
    [InlineData(90, 0, 4167.592)]
    [InlineData(90, 120, 4167.592)] // the pole has every longitude
    public void DistanceTo_Place_IsInKilometresToTheMetre(double latitude, double longitude, double distance) =>
        Assert.Equal(distance, Berlin.DistanceTo(new GeoPoint(latitude, longitude)));

    // The angle between two vectors from the middle of the sphere, by its tangent, which is exact for near and far places alike.
    [Fact]
    public void DistanceTo_AnyPlace_IsTheAngleBetweenTheVectors() => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        var dice = new Dice(seed);
        var (a, b) = (Any(dice), Any(dice));
        var ((ax, ay, az), (bx, by, bz)) = (Vector(a), Vector(b));
        var cross = Math.Sqrt(Math.Pow((ay * bz) - (az * by), 2) + Math.Pow((az * bx) - (ax * bz), 2) + Math.Pow((ax * by) - (ay * bx), 2));

        Assert.Equal(6371.0088 * Math.Atan2(cross, (ax * bx) + (ay * by) + (az * bz)), a.DistanceTo(b), 0.002);
        Assert.Equal(a.DistanceTo(b), b.DistanceTo(a), 0.0011);
        Assert.Equal(0, a.DistanceTo(a));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(TestBudget.Of(500, 20_000)));

    [Theory]
    [InlineData("48.1;11.6", 48.1, 11.6)]
    [InlineData(" -90 ; 180 ", -90, 180)]
    [InlineData("1e1;-0", 10, 0)]
    public void TryParse_TwoNumbers_IsAPlace(string text, double latitude, double longitude)
    {
        Assert.True(GeoPoint.TryParse(text, out var point));
        Assert.Equal(new GeoPoint(latitude, longitude), point);
        Assert.True(GeoPoint.TryParse(point.ToString(), out var again));
        Assert.Equal(point, again);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("48.1")]
    [InlineData("48.1;11.6;0")]
    [InlineData("48,1;11,6")]
    [InlineData("90.1;0")]
    [InlineData("0;180.5")]
    [InlineData("NaN;0")]
    [InlineData("Munich")]
    public void TryParse_AnythingElse_IsNone(string? text) => Assert.False(GeoPoint.TryParse(text, out _));

    [Theory]
    [InlineData(90.01, 0)]
    [InlineData(0, -180.01)]
    [InlineData(double.NaN, 0)]
    public void New_BeyondTheEarth_IsRefused(double latitude, double longitude) =>
        Assert.Equal("A place has a latitude from -90 to 90 and a longitude from -180 to 180. (Parameter 'latitude')", Assert.Throws<ArgumentOutOfRangeException>(() => new GeoPoint(latitude, longitude)).Message);

    private static GeoPoint Any(Dice dice) => new(dice.Between(-900_000, 900_000) / 10_000.0, dice.Between(-1_800_000, 1_800_000) / 10_000.0);

    private static (double X, double Y, double Z) Vector(GeoPoint point)
    {
        var (north, east) = (point.Latitude * Math.PI / 180, point.Longitude * Math.PI / 180);
        return (Math.Cos(north) * Math.Cos(east), Math.Cos(north) * Math.Sin(east), Math.Sin(north));
    }
}
