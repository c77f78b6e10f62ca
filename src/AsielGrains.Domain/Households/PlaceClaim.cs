using AsielGrains.Domain.Cases;

namespace AsielGrains.Domain.Households;

/// <summary>A wish that was let through: what came of it, its sites know.</summary>
/// <param name="RequestId">The request with which the sites are asked.</param>
/// <param name="Until">From then on the copies of the sites tell what came of it.</param>
public sealed record PlaceClaim(Guid RequestId, PlaceWish Wish, DateTimeOffset Until)
{
    /// <summary>Those of its places that can be in the way of another wish.</summary>
    public IEnumerable<PlaceStay> InWayOf(PlaceWish other) =>
        Wish.Meets(other) ? Wish.Places.Where(other.Minds) : [];
}
