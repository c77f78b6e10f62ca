using System.Net.Http.Json;
using System.Text;
using AsielGrains.Checker.Canaries;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using AsielGrains.Host.Tests.Hosts;
using Grpc.Core;

namespace AsielGrains.Host.Tests.Privacy;

/// <summary>Two invented persons go through every call there is, refused and senseless ones too.</summary>
sealed class CanaryVisit(ChainClient client)
{
    const string Number = "9997135802";
    const string OtherNumber = "9998246913";
    const string FamilyName = "Zwijnemaeckers";
    const string GivenNames = "Quirxandra";
    const string Corrected = "Vrouwenvelderq";
    const string BornOn = "1913-04-29";

    /// <summary>Enough for a snapshot.</summary>
    const int Corrections = 150;

    /// <summary>What identifies them, and what it becomes when a part of the system prints it in its own way.</summary>
    public static readonly IReadOnlyList<Canary> Canaries =
    [
        .. new[]
        {
            Number, OtherNumber, FamilyName, GivenNames, Corrected, BornOn,
            "04/29/1913", "4/29/1913", "29-4-1913", "29-04-1913", "29/04/1913",
        }.Select(text => new Canary(text)),
    ];

    public string CaseId { get; } = Requests.NewCase();

    public string PersonId { get; private set; } = "";

    /// <summary>What an authorised reader is shown at the end.</summary>
    public Case Shown { get; private set; } = null!;

    public async Task Pay()
    {
        await Register();
        await Correct();
        await BeRefused();
        await MakeNoSense();
        await GoOverRest();
        await Merge();
        var last = await client.Cases.WithdrawCaseAsync(
            new() { RequestId = Requests.NewId(), CaseId = CaseId, WithdrawnOn = "2026-05-10" }, await Officer());
        await client.ReadFlow(last.Receipt.Position);
    }

    static PersonalDetails Details(string number = Number) => new()
    {
        VNumber = number, FamilyName = FamilyName, GivenNames = GivenNames, BornOn = BornOn,
    };

    static RegisterCaseRequest Registration(string? caseId = null, string number = Number)
    {
        var request = Requests.Register(caseId, number);
        request.Personal = Details(number);
        return request;
    }

    async Task Register()
    {
        var announce = Requests.Announce();
        announce.CaseId = CaseId;
        announce.Personal = new() { FamilyName = FamilyName, GivenNames = GivenNames, BornOn = BornOn };
        await client.Cases.AnnounceCaseAsync(announce, await Officer());
        PersonId = (await client.Cases.RegisterCaseAsync(Registration(CaseId), await Officer())).PersonId;
        await client.Cases.RegisterCaseAsync(Registration(), await Officer());
        await client.Cases.RegisterCaseAsync(Registration(number: OtherNumber), await Officer());
        await client.Cases.LodgeApplicationAsync(Requests.Lodge(CaseId), await Officer());
    }

    async Task Correct()
    {
        var answers = await client.Submit([.. Enumerable.Range(0, Corrections).Select(Correction)]);
        Assert.All(answers, answer => Assert.NotNull(answer.Receipt));
        Shown = (await client.Cases.GetCaseAsync(new() { CaseId = CaseId }, await Officer())).Case;
        await client.Cases.FindCasesAsync(new() { VNumber = Number }, await Officer());
    }

    SubmitCommandsRequest Correction(int index) => new()
    {
        Correct = new()
        {
            RequestId = Requests.NewId(),
            CaseId = CaseId,
            Personal = new() { FamilyName = index % 2 == 0 ? FamilyName : Corrected, BornOn = BornOn },
        },
    };

    async Task BeRefused()
    {
        var future = Registration();
        future.RegisteredOn = "2099-01-01";
        await Refused(client.Cases.RegisterCaseAsync(future, await Officer()));
        await Refused(client.Cases.RegisterCaseAsync(Registration(CaseId, OtherNumber), await Officer()));
        await Refused(client.Cases.RegisterCaseAsync(Registration(), await client.As(ChainRole.CoaPlacement)));
        await Refused(client.Cases.FindCasesAsync(
            new() { VNumber = Number }, await client.As(ChainRole.IndOfficer, Purposes.ChainSteering)));
        await Refused(client.Cases.MergeVNumbersAsync(
            Requests.Merge(Number, "9990909091"), await client.As(ChainRole.BvvKeeper)));
    }

    async Task MakeNoSense()
    {
        foreach (var details in Malformed())
        {
            var request = Registration();
            request.Personal = details;
            await Refused(client.Cases.RegisterCaseAsync(request, await Officer()));
            var answer = Assert.Single(await client.Submit(new SubmitCommandsRequest { Register = request }));
            Assert.NotNull(answer.Refusal);
        }

        // Fields in which a person has no business.
        await Refused(client.Cases.GetCaseAsync(new() { CaseId = Number }, await Officer()));
        await Refused(client.Cases.LodgeApplicationAsync(Requests.Lodge(FamilyName, BornOn), await Officer()));
        var astray = Registration();
        (astray.RequestId, astray.Nationality) = (FamilyName, Number);
        await Refused(client.Cases.RegisterCaseAsync(astray, await Officer()));
        await Refused(client.Invoker.AsyncUnaryCall(NoMessage, null, await Officer(), Number + FamilyName));
    }

    static IEnumerable<PersonalDetails> Malformed() =>
    [
        new(Details()) { VNumber = Number + "0" },
        new(Details()) { VNumber = "V" + Number },
        new(Details()) { FamilyName = FamilyName + "\u0007" },
        new(Details()) { BornOn = "29-04-1913" },
        new(Details()) { GivenNames = string.Concat(Enumerable.Repeat(GivenNames, 30)) },
    ];

    // Bytes that are no message of the contract.
    static readonly Method<string, string> NoMessage = new(
        MethodType.Unary, "asiel.v1.CasesService", "RegisterCase",
        Marshallers.Create(Encoding.UTF8.GetBytes, Encoding.UTF8.GetString),
        Marshallers.Create(Encoding.UTF8.GetBytes, Encoding.UTF8.GetString));

    async Task GoOverRest()
    {
        var caseId = Requests.NewCase();
        var personal = new { vNumber = Number, familyName = FamilyName, givenNames = GivenNames, bornOn = BornOn };
        await Post($"/v1/cases/{caseId}/registrations", JsonContent.Create(new
        {
            requestId = Requests.NewId(), registeredOn = "2026-05-02", personal,
        }), accepted: true);
        await Post("/v1/case-searches", JsonContent.Create(new { vNumber = Number }), accepted: true);
        await Post("/v1/cases", JsonContent.Create(new { announcedOn = BornOn, personal, kind = FamilyName }));
        await Post("/v1/cases", JsonContent.Create(new { personal = FamilyName }));
        await Post("/v1/case-searches", new StringContent(
            $$"""{"vNumber": {{Number}}, "{{FamilyName}}": "{{BornOn}}", """, Encoding.UTF8, "application/json"));
        await Post("/v1/v-number-merges", JsonContent.Create(new { expiredVNumber = Number, mergedOn = BornOn }));
    }

    async Task Merge()
    {
        var request = Requests.Merge(OtherNumber, Number);
        await client.Cases.MergeVNumbersAsync(request, await client.As(ChainRole.BvvKeeper));
        await client.Cases.MergeVNumbersAsync(request, await client.As(ChainRole.BvvKeeper));
        await client.Cases.FindCasesAsync(new() { VNumber = OtherNumber }, await Officer());
    }

    Task<CallOptions> Officer() => client.As(ChainRole.IndOfficer);

    static async Task Refused<T>(AsyncUnaryCall<T> call)
    {
        using (call)
            await Refusals.RefusalOf(() => call.ResponseAsync);
    }

    async Task Post(string path, HttpContent content, bool accepted = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        var headers = await client.Caller(ChainRole.IndOfficer).Headers(TestContext.Current.CancellationToken);
        foreach (var header in headers)
            request.Headers.TryAddWithoutValidation(header.Key, header.Value);
        using var answer = await client.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(accepted, answer.IsSuccessStatusCode);
    }
}
