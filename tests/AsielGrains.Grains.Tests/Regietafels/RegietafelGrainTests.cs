using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Regietafels;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Regietafels;
using AsielGrains.Grains.Tests.Clusters;

namespace AsielGrains.Grains.Tests.Regietafels;

public sealed class RegietafelGrainTests : IAsyncLifetime
{
    static readonly Caller Ind = new(Organisation.Ind, ChainRole.IndOfficer.Name, Purposes.AsylumProcedure);
    static readonly RegietafelId Sitting = RegietafelId.Parse("budel.2020-09-14.1");
    static readonly CaseId One = CaseId.Parse("0123456789abcdef0123456789abcdef");
    static readonly CaseId Two = CaseId.Parse("fedcba9876543210fedcba9876543210");

    readonly TestFolder _folder = new();
    ChainCluster _chain = null!;

    IRegietafelGrain Table => _chain.Grains.GetRegietafel(Sitting);

    public async ValueTask InitializeAsync() => _chain = await ChainCluster.Start(_folder.Path);

    public async ValueTask DisposeAsync()
    {
        await _chain.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_restart_forgets_neither_agenda_nor_actions_and_a_repeat_gets_the_first_answer()
    {
        var request = Guid.NewGuid();
        var first = await Ask(new RegietafelCommand.Convene(Sitting, [One, Two]), request).Accepted();
        await Ask(new RegietafelCommand.Discuss(One, FileProfile.Household, FileItems.Documents, Track.General))
            .Accepted();
        await Ask(new RegietafelCommand.AddAction(One, FileItems.Documents, Organisation.KMar, new(2020, 9, 16)))
            .Accepted();
        var before = (await Table.Read())!;

        await _chain.DisposeAsync();
        _chain = await ChainCluster.Start(_folder.Path);
        var after = (await Table.Read())!;

        Assert.Equal(before.Table.Agenda, after.Table.Agenda);
        Assert.Equal(before.Table.Actions, after.Table.Actions);
        Assert.Equal((before.Version, before.Position), (after.Version, after.Position));
        Assert.Equal(
            first with { Repeated = true },
            await Ask(new RegietafelCommand.Convene(Sitting, [One, Two]), request).Accepted());
    }

    [Fact]
    public async Task A_sitting_that_nobody_convened_is_unknown() => Assert.Null(await Table.Read());

    // Snapshots are written after so many events; this is more than one interval.
    [Fact]
    public async Task A_long_sitting_resumes_from_its_snapshot()
    {
        CaseId[] cases =
            [.. Enumerable.Range(1, 90).Select(number => new CaseId(new Guid(number, 0, 0, new byte[8])))];
        await Ask(new RegietafelCommand.Convene(Sitting, [.. cases[..RegietafelLimits.ConvenedMax]])).Accepted();
        foreach (var id in cases[RegietafelLimits.ConvenedMax..])
            await Ask(new RegietafelCommand.Place(id)).Accepted();
        foreach (var id in cases[..60])
            await Ask(new RegietafelCommand.Discuss(id, FileProfile.Alone, FileItems.None, null)).Accepted();
        await _chain.DisposeAsync();
        _chain = await ChainCluster.Start(_folder.Path);

        var agenda = (await Table.Read())!.Table.Agenda;
        Assert.Equal((90, 60), (agenda.Length, agenda.Count(item => item.Discussed)));
        await Ask(new RegietafelCommand.Discuss(cases[60], FileProfile.Alone, FileItems.None, null)).Accepted();
    }

    Task<Answer> Ask(RegietafelCommand command, Guid? request = null) =>
        Table.Handle(new(request ?? Guid.NewGuid(), command, Ind));
}
