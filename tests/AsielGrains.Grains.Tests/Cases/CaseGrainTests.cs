using AsielGrains.Domain;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Persons;
using AsielGrains.Grains.Cases;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Persons;
using AsielGrains.Grains.Tests.Clusters;
using AsielGrains.Journal.Storage;
using static AsielGrains.Grains.Tests.Clusters.Asked;

namespace AsielGrains.Grains.Tests.Cases;

public sealed class CaseGrainTests : IAsyncLifetime
{
    readonly TestFolder _folder = new();
    ChainCluster _chain = null!;

    public async ValueTask InitializeAsync() => _chain = await ChainCluster.Start(_folder.Path);

    public async ValueTask DisposeAsync()
    {
        await _chain.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_repeated_request_gets_the_first_answer()
    {
        var grain = _chain.Case(NewCase());
        var (request, command) = (Guid.NewGuid(), Announce(5));
        var first = await grain.Ask(command, request).Accepted();
        await grain.Ask(new CaseCommand.Withdraw(October(6))).Accepted();
        Assert.Equal(first with { Repeated = true }, await grain.Ask(command, request).Accepted());
    }

    [Fact]
    public async Task A_request_id_that_was_used_for_something_else_is_refused()
    {
        var grain = _chain.Case(NewCase());
        var request = Guid.NewGuid();
        await grain.Ask(Announce(5), request).Accepted();
        Assert.Equal(Fault.RequestIdReused, (await grain.Ask(new CaseCommand.Withdraw(October(6)), request)).Fault);
    }

    [Fact]
    public async Task A_restart_forgets_nothing_and_repeats_still_get_the_first_answer()
    {
        var id = NewCase();
        var (request, command) = (Guid.NewGuid(), Announce(5));
        var first = await _chain.Case(id).Ask(command, request).Accepted();
        await _chain.DisposeAsync();
        _chain = await ChainCluster.Start(_folder.Path);
        Assert.Equal(first with { Repeated = true }, await _chain.Case(id).Ask(command, request).Accepted());
        Assert.Equal(Stage.Announced, (await Read(id))!.Case.Stage);
    }

    [Fact]
    public async Task A_refusal_stores_nothing()
    {
        var grain = _chain.Case(NewCase());
        var answer = await grain.Ask(new CaseCommand.Lodge(October(5)));
        Assert.Equal(Reason.CaseUnknown, answer.Rejection!.Reason);
        Assert.Equal(1, (await grain.Ask(Announce(5)).Accepted()).Version);
    }

    [Fact]
    public async Task A_command_that_comes_after_its_time_is_refused_and_stores_nothing()
    {
        var (grain, now) = (_chain.Case(NewCase()), DateTimeOffset.UtcNow);
        var late = await grain.Handle(new(Guid.NewGuid(), Announce(5), Registrar) { NotAfter = now.AddSeconds(-1) });
        Assert.Equal((Reason.CommandExpired, "not_after"), (late.Rejection!.Reason, late.Rejection.Field));

        Envelope<CaseCommand> inTime = new(Guid.NewGuid(), Announce(5), Registrar) { NotAfter = now.AddHours(1) };
        Assert.Equal(1, (await grain.Handle(inTime).Accepted()).Version);
    }

    [Fact]
    public async Task A_repeat_that_comes_after_its_time_gets_the_first_answer()
    {
        var id = NewCase();
        Envelope<CaseCommand> command = new(Guid.NewGuid(), Announce(5), Registrar);
        var first = await _chain.Case(id).Handle(command).Accepted();

        var late = command with { NotAfter = DateTimeOffset.UtcNow.AddSeconds(-1) };
        Assert.Equal(first with { Repeated = true }, await _chain.Case(id).Handle(late).Accepted());
    }

    [Fact]
    public async Task A_known_V_number_is_answered_with_its_person_and_links_the_case_to_it()
    {
        var (known, number) = (NewPerson(), NewNumber());
        await _chain.Case(NewCase()).Ask(Register(5, known, number)).Accepted();
        var (second, request) = (NewCase(), Guid.NewGuid());
        var refused = await _chain.Case(second).Ask(Register(9, NewPerson(), number), request);
        Assert.Equal(
            (Reason.VNumberOfOtherPerson, (PersonId?)known), (refused.Rejection!.Reason, refused.Rejection.Owner));

        await _chain.Case(second).Ask(Register(9, known, number), request).Accepted();
        Assert.Equal(known, (await Read(second))!.Person);
        Assert.Equal(2, (await _chain.Grains.GetGrain<IPersonDirectoryGrain>(0).CasesOf(known)).Count);
    }

    [Fact]
    public async Task Merged_V_numbers_lead_to_the_survivor_and_history_stays()
    {
        var (merged, expired, survivor, surviving) = (NewPerson(), NewNumber(), NewPerson(), NewNumber());
        var (early, late) = (NewCase(), NewCase());
        await _chain.Case(early).Ask(Register(5, merged, expired)).Accepted();
        await _chain.Case(late).Ask(Register(9, survivor, surviving)).Accepted();
        await Merge(merged, survivor, expired, surviving).Accepted();

        var directory = _chain.Grains.GetGrain<IPersonDirectoryGrain>(0);
        Assert.Equal(survivor, await directory.Find(expired));
        Assert.Equal([late, early], await directory.CasesOf(survivor));
        var reading = await Read(early);
        Assert.Equal((survivor, merged), (reading!.Person, reading.Case.Person!.Value));
    }

    [Fact]
    public async Task Of_two_opposite_merges_only_one_succeeds()
    {
        var (one, numberOne, two, numberTwo) = (NewPerson(), NewNumber(), NewPerson(), NewNumber());
        await _chain.Case(NewCase()).Ask(Register(5, one, numberOne)).Accepted();
        await _chain.Case(NewCase()).Ask(Register(5, two, numberTwo)).Accepted();
        var answers = await Task.WhenAll(
            Merge(one, two, numberOne, numberTwo), Merge(two, one, numberTwo, numberOne));
        Assert.Single(answers, answer => answer.Receipt is not null);
        var directory = _chain.Grains.GetGrain<IPersonDirectoryGrain>(0);
        Assert.Equal(await directory.Find(numberOne), await directory.Find(numberTwo));
    }

    [Fact]
    public async Task The_past_is_shown_as_it_was_known_then()
    {
        var id = NewCase();
        await _chain.Case(id).Ask(Announce(5)).Accepted();
        var then = (await Read(id))!;
        await _chain.Case(id).Ask(new CaseCommand.Correct(AnnouncedOn: October(4))).Accepted();

        var past = await _chain.Case(id).Read(new(Registrar, "F1", Personal: false, AsOf: then.RecordedAt));
        Assert.Equal(then, past);
        Assert.Equal(October(4), (await Read(id))!.Case.AnnouncedOn);
        Assert.Null(await _chain.Case(id).Read(new(Registrar, "F1", false, AsOf: then.RecordedAt.AddSeconds(-1))));
    }

    [Fact]
    public async Task Personal_details_are_handed_out_only_when_asked_for_and_every_reading_is_recorded()
    {
        var (id, person) = (NewCase(), NewPerson());
        await _chain.Case(id).Ask(Register(5, person, NewNumber())).Accepted();
        Assert.Null((await _chain.Case(id).Read(new(Registrar, "F1", Personal: false)))!.Personal);
        var named = await _chain.Case(id).Read(new(Registrar, "F1,F3", Personal: true));
        Assert.Equal("Achternaam", named!.Personal!.FamilyName);

        var disclosures = await _chain.Disclosures(person);
        Assert.Equal(["F1,F3", "F1"], disclosures.Select(disclosure => disclosure.Fields));
        Assert.All(disclosures, disclosure => Assert.Equal(Registrar.Purpose, disclosure.Purpose));
    }

    [Fact]
    public async Task Erasure_takes_effect_on_a_case_that_is_in_memory()
    {
        var (id, person) = (NewCase(), NewPerson());
        await _chain.Case(id).Ask(Register(5, person, NewNumber())).Accepted();
        Assert.NotNull((await _chain.Case(id).Read(new(Registrar, "F1,F3", Personal: true)))!.Personal);
        await _chain.Journal.Erase(person);
        Assert.Null((await _chain.Case(id).Read(new(Registrar, "F1,F3", Personal: true)))!.Personal);
    }

    [Fact]
    public async Task An_erased_person_can_be_counted_but_no_longer_be_read_or_written()
    {
        var (id, person) = (NewCase(), NewPerson());
        await _chain.Case(id).Ask(Register(5, person, NewNumber())).Accepted();
        await _chain.Journal.Erase(person);
        await _chain.DisposeAsync();
        _chain = await ChainCluster.Start(_folder.Path);

        var reading = await _chain.Case(id).Read(new(Registrar, "F1,F3", Personal: true));
        Assert.Equal((Stage.Registered, null), (reading!.Case.Stage, reading.Personal));
        var answer = await _chain.Case(id).Ask(new CaseCommand.Correct(Personal: new(null, "Opnieuw")));
        Assert.Equal(Reason.PersonErased, answer.Rejection!.Reason);
    }

    [Fact]
    public async Task A_reading_shows_what_another_activation_stored()
    {
        var id = NewCase();
        await _chain.Case(id).Ask(Announce(5)).Accepted();
        await Elsewhere(id, new CaseCommand.Withdraw(October(6)));

        Assert.Equal(Stage.Withdrawn, (await Read(id))!.Case.Stage);
    }

    [Fact]
    public async Task A_reading_tells_of_the_person_whom_another_activation_registered()
    {
        var (id, person) = (NewCase(), NewPerson());
        await _chain.Case(id).Ask(Announce(5)).Accepted();
        await Elsewhere(id, Register(6, person, NewNumber()));

        var reading = (await Read(id))!;
        Assert.Equal((person, person), (reading.Case.Person, reading.Person));
    }

    [Fact]
    public async Task A_fact_is_known_already_only_when_nobody_changed_it_meanwhile()
    {
        var id = NewCase();
        await _chain.Case(id).Ask(Announce(5)).Accepted();
        await Elsewhere(id, new CaseCommand.Correct(AnnouncedOn: October(4)));

        var receipt = await _chain.Case(id).Ask(new CaseCommand.Correct(AnnouncedOn: October(5))).Accepted();

        Assert.False(receipt.KnownAlready);
        Assert.Equal(October(5), (await Read(id))!.Case.AnnouncedOn);
    }

    [Fact]
    public async Task Nothing_is_refused_for_want_of_what_another_activation_stored()
    {
        var id = NewCase();
        await _chain.Case(id).Ask(Announce(5)).Accepted();
        await Elsewhere(id, Register(6, NewPerson(), NewNumber()));

        await _chain.Case(id).Ask(new CaseCommand.Lodge(October(7))).Accepted();
    }

    // As a guardian on the other side of a cut network does it: past the activation of this silo.
    async Task Elsewhere(CaseId id, CaseCommand command)
    {
        var known = (await Read(id))!;
        var events = AsylumCase.Decide(known.Case, command, October(31)).Events;
        Assert.IsType<AppendOutcome.Appended>(await _chain.Journal.Append(
            Streams.Of(id), known.Version, new(Guid.NewGuid(), 1, "Ind", "purpose"), events));
    }

    Task<CaseReading?> Read(CaseId id) => _chain.Case(id).Read(new(Registrar, "F1", Personal: false));

    Task<Answer> Merge(PersonId merged, PersonId survivor, VNumber expired, VNumber surviving) =>
        _chain.Grains.GetGrain<IPersonGrain>(merged.ToString()).Handle(new(
            Guid.NewGuid(), new PersonCommand.MergeInto(October(20), merged, survivor, expired, surviving), Registrar));
}
