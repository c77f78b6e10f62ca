namespace AsielGrains.Domain.Matching;

/// <summary>A point on the map, in degrees.</summary>
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    const double EarthRadiusKm = 6_371;

    /// <summary>Whole kilometres as the crow flies.</summary>
    public int KilometresTo(GeoPoint other)
    {
        var (from, to) = (double.DegreesToRadians(Latitude), double.DegreesToRadians(other.Latitude));
        var north = Math.Sin((to - from) / 2);
        var east = Math.Sin(double.DegreesToRadians(other.Longitude - Longitude) / 2);
        var chord = (north * north) + (Math.Cos(from) * Math.Cos(to) * east * east);
        return (int)Math.Round(2 * EarthRadiusKm * Math.Asin(Math.Sqrt(Math.Min(1, chord))));
    }
}
