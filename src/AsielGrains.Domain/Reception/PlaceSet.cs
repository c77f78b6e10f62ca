using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Reception;

/// <summary>Places that are given out or closed together: in order, each once, and equal by content.</summary>
[JsonConverter(typeof(PlaceSetJsonConverter))]
[CollectionBuilder(typeof(PlaceSet), nameof(Of))]
public readonly struct PlaceSet : IReadOnlyList<PlaceId>, IEquatable<PlaceSet>
{
    readonly ImmutableArray<PlaceId> _places;

    PlaceSet(ImmutableArray<PlaceId> places) => _places = places;

    public int Count => Places.Length;

    public PlaceId this[int index] => Places[index];

    ImmutableArray<PlaceId> Places => _places.IsDefault ? [] : _places;

    public static PlaceSet Of(ReadOnlySpan<PlaceId> places) => Of(places.ToArray().AsEnumerable());

    public static PlaceSet Of(IEnumerable<PlaceId> places) => new([.. places.Distinct().Order()]);

    public static bool operator ==(PlaceSet left, PlaceSet right) => left.Equals(right);

    public static bool operator !=(PlaceSet left, PlaceSet right) => !left.Equals(right);

    public bool Contains(PlaceId place) => Places.BinarySearch(place) >= 0;

    public bool Equals(PlaceSet other) => Places.AsSpan().SequenceEqual(other.Places.AsSpan());

    public override bool Equals(object? obj) => obj is PlaceSet other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var place in Places)
            hash.Add(place);
        return hash.ToHashCode();
    }

    public ImmutableArray<PlaceId>.Enumerator GetEnumerator() => Places.GetEnumerator();

    IEnumerator<PlaceId> IEnumerable<PlaceId>.GetEnumerator() => ((IEnumerable<PlaceId>)Places).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)Places).GetEnumerator();

    public override string ToString() => string.Join(' ', Places);
}
