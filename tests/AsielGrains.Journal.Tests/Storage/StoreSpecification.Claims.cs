using AsielGrains.Journal.Storage;
using static AsielGrains.Journal.Tests.Storage.Rows;

namespace AsielGrains.Journal.Tests.Storage;

public abstract partial class StoreSpecification
{
    [Fact]
    public async Task A_claim_is_free_or_the_same_owners_or_changes_hands_as_told()
    {
        Assert.IsType<AppendOutcome.Appended>(await Claim("k", "a", null));
        Assert.IsType<AppendOutcome.Appended>(await Claim("k", "a", null));
        Assert.Equal(new AppendOutcome.ClaimTaken("k", "a"), await Claim("k", "b", null));
        Assert.Equal(new AppendOutcome.ClaimTaken("k", "a"), await Claim("k", "b", "c"));
        Assert.Equal(new AppendOutcome.ClaimTaken("none", null), await Claim("none", "b", "c"));
        Assert.IsType<AppendOutcome.Appended>(await Claim("k", "b", "a"));

        Assert.Equal(["b", null], await Store.ReadClaims(["k", "none"], Cancel));
    }

    [Fact]
    public async Task Claims_are_found_by_how_their_keys_begin_and_no_more_than_were_asked_for()
    {
        foreach (var (key, owner) in new[] { ("who:a:1", "one"), ("who:a:2", "two"), ("who:a:3", "three") })
            await Claim(key, owner, null);
        await Claim("who:b:1", "other", null);

        var found = await Store.ReadClaimsUnder(["who:b:", "who:none:", "who:a:"], 2, Cancel);

        Assert.Equal([["other"], [], ["one", "two"]], found);
    }

    [Fact]
    public async Task Of_racing_claims_on_one_thing_exactly_one_holds()
    {
        var stores = await Stores(3);
        for (var round = 0; round < 20; round++)
        {
            var key = $"number-{round}";

            var outcomes = await Race(stores, (store, i) =>
                store.Append(Request($"case/{round}-{i}", 0).Claiming(new Claim(key, $"person-{i}", null))));

            var winner = Array.FindIndex(outcomes, outcome => outcome is AppendOutcome.Appended);
            Assert.Equal(2, outcomes.OfType<AppendOutcome.ClaimTaken>().Count());
            Assert.Equal($"person-{winner}", await Store.Owner(key));
        }
    }

    [Fact]
    public async Task Opposite_moves_of_two_claims_can_not_both_succeed()
    {
        var stores = await Stores(2);
        for (var round = 0; round < 20; round++)
        {
            var (a, b) = ($"a{round}", $"b{round}");
            await Store.Append(Request($"x/{a}", 0).Claiming(new Claim(a, a, null)));
            await Store.Append(Request($"x/{b}", 0).Claiming(new Claim(b, b, null)));

            // The keys come in opposite orders, which must not end in a deadlock.
            var outcomes = await Race(stores, (store, i) => i == 0
                ? store.Append(Request($"y/{a}", 0).Claiming(new Claim(a, b, a), new Claim(b, b, b)))
                : store.Append(Request($"y/{b}", 0).Claiming(new Claim(b, a, b), new Claim(a, a, a))));

            Assert.Single(outcomes.OfType<AppendOutcome.Appended>());
            Assert.Single(outcomes.OfType<AppendOutcome.ClaimTaken>());
            Assert.Equal(await Store.Owner(a), await Store.Owner(b));
        }
    }

    [Fact]
    public async Task A_key_is_made_once_and_an_erased_one_counts_as_made()
    {
        var (person, erased) = (Guid.NewGuid(), Guid.NewGuid());
        var first = Request("case/a", 0) with { NewKey = new(person, [1]) };
        Assert.IsType<AppendOutcome.Appended>(await Store.Append(first));
        await Store.EraseKey(erased, Cancel);

        Assert.IsType<AppendOutcome.KeyTaken>(
            await Store.Append(Request("case/b", 0) with { NewKey = new(person, [2]) }));
        Assert.IsType<AppendOutcome.KeyTaken>(
            await Store.Append(Request("case/c", 0) with { NewKey = new(erased, [3]) }));

        Assert.Equal([1], (await Store.Key(person))!.Wrapped!);
        Assert.Null((await Store.Key(erased))!.Wrapped);
        Assert.Null(await Store.Key(Guid.NewGuid()));
        Assert.Equal([1, 0, 0], await Counts("case/a", "case/b", "case/c"));
    }

    [Fact]
    public async Task Of_racing_keys_for_one_person_exactly_one_is_kept()
    {
        var stores = await Stores(3);
        for (var round = 0; round < 20; round++)
        {
            var person = Guid.NewGuid();

            var outcomes = await Race(stores, (store, i) => store.Append(
                Request($"case/{person}{i}", 0, Event(subject: person, details: [7])) with
                {
                    NewKey = new(person, [(byte)i]),
                }));

            var winner = Array.FindIndex(outcomes, outcome => outcome is AppendOutcome.Appended);
            Assert.Equal(2, outcomes.OfType<AppendOutcome.KeyTaken>().Count());
            Assert.Equal([(byte)winner], (await Store.Key(person))!.Wrapped!);
        }
    }

    [Fact]
    public async Task Sealed_data_are_stored_only_while_their_key_lives()
    {
        var person = Guid.NewGuid();
        var more = Request("case/a", 0, Event(subject: person, details: [7]));
        Assert.IsType<AppendOutcome.KeyTaken>(await Store.Append(more));
        await Store.Append(Request("case/key", 0) with { NewKey = new(person, [1]) });
        Assert.IsType<AppendOutcome.Appended>(await Store.Append(more));

        await Store.EraseKey(person, Cancel);

        Assert.IsType<AppendOutcome.KeyTaken>(await Store.Append(more with { ExpectedVersion = 1 }));
        Assert.IsType<AppendOutcome.Appended>(await Store.Append(Request("case/a", 1, Event(subject: person))));
    }

    [Fact]
    public async Task Erasing_frees_the_persons_claims_and_no_others()
    {
        var person = Guid.NewGuid();
        await Store.Append(Request("case/a", 0).Claiming(
            new Claim("one", person.ToString("N"), null),
            new Claim("two", person.ToString("N"), null),
            new Claim("three", Guid.NewGuid().ToString("N"), null)));

        await Store.EraseKey(person, Cancel);
        await Store.EraseKey(person, Cancel);

        var owners = await Store.ReadClaims(["one", "two", "three"], Cancel);
        Assert.Equal([true, true, false], owners.Select(owner => owner is null));
    }

    [Fact]
    public async Task Claims_that_race_with_an_erasure_do_not_outlive_it()
    {
        var stores = await Stores(2);
        for (var round = 0; round < 20; round++)
        {
            var (person, key) = (Guid.NewGuid(), $"number-{round}");
            await Store.Append(Request($"case/{person}", 0) with { NewKey = new(person, [1]) });

            await Task.WhenAll(
                stores[0].EraseKey(person, Cancel),
                stores[1].Append(Request($"case/{person}", 1, Event(subject: person, details: [7]))
                    .Claiming(new Claim(key, person.ToString("N"), null))));

            Assert.Null(await Store.Owner(key));
        }
    }

    Task<AppendOutcome> Claim(string key, string owner, string? before) =>
        Store.Append(Request($"case/{Guid.NewGuid()}", 0).Claiming(new Claim(key, owner, before)));

    protected async Task<IJournalStore[]> Stores(int count)
    {
        var stores = Enumerable.Range(0, count).Select(_ => Space.Create()).ToArray();
        foreach (var store in stores)
            await store.Open(Cancel);
        return stores;
    }

    protected static async Task<T[]> Race<T>(IJournalStore[] stores, Func<IJournalStore, int, Task<T>> attempt) =>
        await Task.WhenAll(stores.Select((store, i) => Task.Run(() => attempt(store, i))));
}
