using System.Collections.Immutable;
using AsielGrains.Domain;
using AsielGrains.Domain.Access;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Reception;
using AsielGrains.Grains.Access;
using AsielGrains.Grains.Cases;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Hosting;
using AsielGrains.Grains.Imports;
using AsielGrains.Journal;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Orleans.Runtime;
using Orleans.Serialization;

namespace AsielGrains.Grains.Tests.Hosting;

public sealed class ChainSerializationTests : IDisposable
{
    readonly ServiceProvider _services =
        new ServiceCollection().AddSerializer().AddChainSerialization().BuildServiceProvider();

    [Fact]
    public void A_failure_of_the_journal_is_known_as_one_on_another_silo()
    {
        var failure = new JournalUnavailableException("No answer.", new NpgsqlException("The provider says."));

        var there = Assert.IsType<JournalUnavailableException>(Across<Exception>(failure));

        Assert.Equal(failure.Message, there.Message);
    }

    [Fact]
    public void Damage_is_known_as_damage_on_another_silo() =>
        Assert.IsType<JournalCorruptException>(Across<Exception>(new JournalCorruptException("A row does not match.")));

    [Fact]
    public void Rows_of_an_import_and_their_verdicts_arrive_on_another_silo_as_they_were()
    {
        var batch = new ImportBatch(
            Guid.NewGuid(),
            [
                new CaseCommand.Lodge(new(2020, 6, 2)),
                new CaseCommand.Report(new CaseEvent.RestPeriodStarted(new(2020, 6, 3)), Organisation.Ind),
            ],
            new(Organisation.Justid, "justid.bvv", Purposes.PersonRegistry),
            Trial: null)
        {
            Sources = [Organisation.Politie, Organisation.Ind],
        };
        var answer = new ImportAnswer(
            [new(RowOutcome.Waiting, new(Reason.CaseUnknown, "None."))], 3, new(5, 8), Fault.None);

        var (batchThere, answerThere) = (Across(batch), Across(answer));

        Assert.Equal(batch.Rows, batchThere.Rows);
        Assert.Equal(batch.Sources, batchThere.Sources);
        Assert.Equal(batch, batchThere with { Rows = batch.Rows, Sources = batch.Sources });
        Assert.Equal(answer.Verdicts, answerThere.Verdicts);
        Assert.Equal(answer, answerThere with { Verdicts = answer.Verdicts });
    }

    [Fact]
    public void A_reading_tells_another_silo_why_the_person_is_protected()
    {
        var reading = new CaseReading(
            AsylumCase.Initial,
            new(Guid.NewGuid()),
            null,
            3,
            new(5, 8),
            DateTimeOffset.UnixEpoch,
            null,
            ImmutableArray.Create(ProtectionKind.Threatened, ProtectionKind.Shielded));

        Assert.Equal(reading.Protections, Across(reading).Protections);
        Assert.Null(Across(reading with { Protections = null }).Protections);
    }

    [Fact]
    public void A_call_that_was_let_in_is_the_same_on_another_silo()
    {
        var caller = new Caller(Organisation.Coa, "coa.placement", Purposes.ReceptionPlacement)
        {
            Sites = [SiteId.Parse("ter-apel"), SiteId.Parse("budel")],
        };

        new AdmittedCall("/asiel.v1.CasesService/GetCase", caller).Begin();

        var there = AdmittedCall.Current!;
        Assert.Equal("/asiel.v1.CasesService/GetCase", there.Rpc);
        Assert.Equal(caller.Sites, there.Caller.Sites);
        Assert.Equal(caller, there.Caller with { Sites = caller.Sites });
        // Of whatever version the other silo is: what it has no type for it can't read.
        Assert.All(RequestContext.Keys, key => Assert.IsType<string>(RequestContext.Get(key)));
        Assert.Null(Across(caller with { Sites = null }).Sites);
    }

    [Fact]
    public void A_call_is_not_taken_for_the_one_of_another_caller_before_it()
    {
        var untied = new Caller(Organisation.Coa, "coa.placement", Purposes.ReceptionPlacement);
        AdmittedCall[] calls =
        [
            .. from rpc in new[] { "/asiel.v1.CasesService/GetCase", "/asiel.v1.CasesService/FindCases" }
               from caller in new[]
               {
                   untied,
                   untied with { Role = "coa.director" },
                   untied with { Purpose = Purposes.ChainSteering },
                   untied with { Organisation = Organisation.Ind },
               }
               select new AdmittedCall(rpc, caller),
        ];

        foreach (var call in calls.Concat(calls))
        {
            call.Begin();
            Assert.Equal(call, AdmittedCall.Current);
            new AdmittedCall(call.Rpc, call.Caller with { Sites = [SiteId.Parse("budel")] }).Begin();
            Assert.Equal([SiteId.Parse("budel")], AdmittedCall.Current!.Caller.Sites);
        }
    }

    [Fact]
    public void A_refusal_of_a_grain_is_known_as_one_on_another_silo() => Assert.IsType<GrainCallRefusedException>(
        Across<Exception>(new GrainCallRefusedException("The caller may not ask this of a grain.")));

    public void Dispose() => _services.Dispose();

    T Across<T>(T value)
    {
        var serializer = _services.GetRequiredService<Serializer>();
        return serializer.Deserialize<T>(serializer.SerializeToArray(value))!;
    }
}
