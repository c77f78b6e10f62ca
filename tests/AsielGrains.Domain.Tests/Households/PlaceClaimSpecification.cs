using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Households;
using CsCheck;
using static AsielGrains.Domain.Tests.Households.Sites;

namespace AsielGrains.Domain.Tests.Households;

public sealed class PlaceClaimSpecification
{
    static readonly Guid First = new(1, 0, 0, new byte[8]);
    static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    readonly PlaceClaims _claims = new();

    [Theory]
    [InlineData(0, null, 5, null, true)]
    [InlineData(0, 5, 5, null, false)]
    [InlineData(0, 6, 5, null, true)]
    [InlineData(5, null, 0, 5, false)]
    [InlineData(5, null, 0, 6, true)]
    [InlineData(0, 0, 0, null, false)]
    public void Places_are_in_the_way_on_the_same_nights_only(
        int placedFrom, int? placedUntil, int from, int? until, bool meets)
    {
        var wish = Wish(from, until);
        Assert.Equal(meets, wish.Meets(Day(placedFrom), DayOf(placedUntil)));
        Assert.Equal(meets, wish.Meets(Wish(placedFrom, placedUntil)));
    }

    [Fact]
    public void What_is_left_and_what_its_own_site_judges_is_not_in_the_way()
    {
        var left = new PlaceStay(South, Id(2));
        var wish = Wish(0, null) with { Left = left };
        Assert.False(wish.Minds(left));
        Assert.False(wish.Minds(new(North, Id(3))));
        Assert.True(wish.Minds(new(South, Id(3))));
    }

    [Fact]
    public void A_wish_is_in_the_way_until_it_is_withdrawn_or_the_sites_show_what_came_of_it()
    {
        _claims.Add(First, Wish(0, null), Noon);
        _claims.Add(First, Wish(0, null), Noon);
        var claim = Assert.Single(_claims.Of(Household, Noon));
        Assert.Equal([new PlaceStay(North, Id(1))], claim.InWayOf(Elsewhere(0)));
        Assert.Empty(claim.InWayOf(Wish(0, null)));

        _claims.Remove(Household, First);
        Assert.Empty(_claims.Of(Household, Noon));
        _claims.Add(First, Wish(0, 5), Noon.AddSeconds(1));
        Assert.Empty(_claims.Of(Household, Noon.AddSeconds(1)).Single().InWayOf(Elsewhere(5)));
        Assert.Single(_claims.Of(Household, Noon + PlaceClaims.KeptFor));
        Assert.Empty(_claims.Of(Household, Noon.AddSeconds(1) + PlaceClaims.KeptFor));
    }

    [Fact]
    public void Of_too_many_the_oldest_is_forgotten()
    {
        for (var number = 0; number < PlaceClaims.ClaimsMax; number++)
            _claims.Add(new(number, 0, 0, new byte[8]), Other(number), Noon);
        Assert.Single(_claims.Of(Other(1).Household, Noon));
        _claims.Add(First, Wish(0, null), Noon);
        _claims.Add(new(9, 9, 9, new byte[8]), Other(-1), Noon);
        Assert.Empty(_claims.Of(Other(1).Household, Noon));
        Assert.Single(_claims.Of(Household, Noon));
    }

    [Fact]
    public void Asking_forgets_nobody_who_would_be_remembered() =>
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 5], Gen.Int[0, 9]).Array[1, 40].Sample(turns =>
        {
            var (asked, quiet, now) = (new PlaceClaims(), new PlaceClaims(), Noon);
            for (var number = 0; number < PlaceClaims.ClaimsMax - 10; number++)
                Both(claims => claims.Add(new(number, 0, 0, new byte[8]), Other(number), now));
            foreach (var (turn, (kind, who, seconds)) in turns.Index())
            {
                now = now.AddSeconds(seconds);
                if (kind == 0)
                    Both(claims => claims.Remove(Other(who).Household, new(who, 0, 0, new byte[8])));
                else
                    Both(claims => claims.Add(new(who, (short)turn, 1, new byte[8]), Other(-1 - who), now));
                asked.Of(Other(who).Household, now);
            }

            for (var number = -7; number < 40; number++)
                Assert.Equal(
                    quiet.Of(Other(number).Household, now), asked.Of(Other(number).Household, now), Same);

            void Both(Action<PlaceClaims> tell)
            {
                tell(asked);
                tell(quiet);
            }
        }, iter: 20);

    static bool Same(PlaceClaim one, PlaceClaim other) =>
        (one.RequestId, one.Until) == (other.RequestId, other.Until);

    static PlaceWish Wish(int from, int? until) => new(Household, [new(North, Id(1))], Day(from), DayOf(until));

    static PlaceWish Elsewhere(int from) => new(Household, [new(South, Id(4))], Day(from), null);

    static PlaceWish Other(int number) =>
        new(new(new Guid(number, 7, 7, new byte[8])), [new(North, Id(1))], Day(0), null);

    static DateOnly? DayOf(int? fromToday) => fromToday is { } day ? Day(day) : null;
}
