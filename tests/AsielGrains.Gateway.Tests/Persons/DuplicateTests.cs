using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using Grpc.Core;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;

namespace AsielGrains.Gateway.Tests.Persons;

/// <summary>Who registers is told which known V-numbers may be the same person.</summary>
public sealed class DuplicateTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    readonly string _number = Requests.NewVNumber();
    readonly string _family = $"Verzonnen{Guid.NewGuid():N}";

    [Fact]
    public async Task At_registration_the_number_that_may_be_the_same_person_is_told_with_its_rule()
    {
        var first = await Register(ChainRole.AvimRegistrar, _number);

        var second = await Register(ChainRole.BorderRegistrar);

        var candidate = Assert.Single(second.Candidates);
        Assert.Empty(first.Candidates);
        Assert.Equal(
            (first.PersonId, _number, LikenessRule.AllNames), (candidate.PersonId, candidate.VNumber, candidate.Rule));
    }

    [Fact]
    public async Task The_keeper_of_the_numbers_asks_for_them_and_each_reading_is_recorded()
    {
        var (known, asked) = (Requests.NewCase(), Requests.NewCase());
        await Register(ChainRole.AvimRegistrar, _number, known);
        await Register(ChainRole.AvimRegistrar, caseId: asked);

        var found = await Find(ChainRole.BvvKeeper, asked);

        Assert.Equal(_number, Assert.Single(found.Candidates).VNumber);
        foreach (var id in new[] { known, asked })
            Assert.Equal(("justid.bvv", "F3"), LastReading(id));
    }

    [Fact]
    public async Task Who_was_merged_is_no_candidate_any_more()
    {
        var (other, asked) = (Requests.NewVNumber(), Requests.NewCase());
        await Register(ChainRole.AvimRegistrar, _number);
        await Register(ChainRole.AvimRegistrar, other, asked);
        await host.Cases.MergeVNumbersAsync(Requests.Merge(_number, other), host.As(ChainRole.BvvKeeper));

        Assert.Empty((await Find(ChainRole.BvvKeeper, asked)).Candidates);
    }

    [Fact]
    public async Task A_protected_person_is_no_candidate_to_who_may_not_find_it()
    {
        await Register(ChainRole.AvimRegistrar, _number);
        await Protect();

        var asked = Requests.NewCase();
        Assert.Empty((await Register(ChainRole.BorderRegistrar, caseId: asked)).Candidates);
        Assert.Empty((await Find(ChainRole.BorderRegistrar, asked)).Candidates);
        Assert.Single((await Find(ChainRole.AvimRegistrar, asked)).Candidates);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public async Task In_a_stream_and_an_import_it_is_told_how_many_there_are_of_whom_the_caller_may_find(
        bool isProtected, int count)
    {
        await Register(ChainRole.AvimRegistrar, _number);
        if (isProtected)
            await Protect();

        Assert.Equal(count, await Streamed());
        Assert.Equal(count + 1, await Imported());
    }

    [Fact]
    public async Task Of_an_unknown_case_nobody_is_told()
    {
        var refusal = await RefusalOf(() => Find(ChainRole.AvimRegistrar, Requests.NewCase()));

        Assert.Equal((StatusCode.NotFound, "CASE_UNKNOWN"), (refusal.StatusCode, refusal.Reason()));
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    async Task<int> Streamed()
    {
        using var call = host.Cases.SubmitCommands(host.As(ChainRole.BorderRegistrar));
        await call.RequestStream.WriteAsync(new() { Register = Request() }, Stop);
        await call.RequestStream.CompleteAsync();
        Assert.True(await call.ResponseStream.MoveNext(Stop));
        Assert.NotNull(call.ResponseStream.Current.Receipt);
        return call.ResponseStream.Current.CandidateCount;
    }

    async Task<int> Imported()
    {
        using var call = host.Imports.ImportCases(host.As(ChainRole.BorderRegistrar));
        await call.RequestStream.WriteAsync(new() { Start = new() { ImportId = Requests.NewId() } }, Stop);
        await call.RequestStream.WriteAsync(
            new() { Row = new() { Number = 1, Command = new() { Register = Request() } } }, Stop);
        await call.RequestStream.CompleteAsync();
        Assert.True(await call.ResponseStream.MoveNext(Stop));
        Assert.True(await call.ResponseStream.MoveNext(Stop));
        Assert.NotNull(call.ResponseStream.Current.Result.Receipt);
        return call.ResponseStream.Current.Result.CandidateCount;
    }

    async Task Protect() => await host.Persons.ProtectPersonAsync(
        Requests.Protect(_number), host.As(ChainRole.AvimRegistrar));

    (string Role, string Fields) LastReading(string id)
    {
        var query = host.Chain.Cases[id].Queries[^1];
        return (query.Caller.Role, query.Fields);
    }

    async Task<RegisterCaseResponse> Register(ChainRole role, string? number = null, string? caseId = null) =>
        await host.Cases.RegisterCaseAsync(Request(number, caseId), host.As(role));

    RegisterCaseRequest Request(string? number = null, string? caseId = null)
    {
        var request = Requests.Register(caseId, number);
        request.Personal.FamilyName = _family;
        return request;
    }

    async Task<FindDuplicateCandidatesResponse> Find(ChainRole role, string id) =>
        await host.Cases.FindDuplicateCandidatesAsync(new() { CaseId = id }, host.As(role));
}
