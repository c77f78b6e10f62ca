using AsielGrains.Domain.Identity;
using AsielGrains.Journal.Privacy;
using Microsoft.Extensions.Time.Testing;

namespace AsielGrains.Journal.Tests.Privacy;

public sealed class SealCacheTests
{
    readonly FakeTimeProvider _clock = new();
    readonly SealCache _cache;
    readonly PersonSeal _seal = PersonSeal.Make(Journals.NewPerson(), Journals.Ring).Seal;

    public SealCacheTests() => _cache = new(_clock);

    [Fact]
    public void A_late_answer_of_the_database_does_not_bring_an_erased_key_back()
    {
        var person = Journals.NewPerson();
        _cache.Keep(person, null);

        _cache.Keep(person, _seal);

        Assert.True(_cache.TryGet(person, out var seal));
        Assert.Null(seal);
    }

    [Fact]
    public void It_holds_a_bounded_number_of_keys_for_a_bounded_time()
    {
        var persons = Enumerable.Range(0, SealCache.CountMax + 1).Select(_ => Journals.NewPerson()).ToArray();
        foreach (var person in persons)
            _cache.Keep(person, _seal);

        Assert.False(_cache.TryGet(persons[0], out _));
        Assert.True(_cache.TryGet(persons[1], out _));
        _clock.Advance(SealCache.Lifetime);
        Assert.False(_cache.TryGet(persons[^1], out _));
    }
}
