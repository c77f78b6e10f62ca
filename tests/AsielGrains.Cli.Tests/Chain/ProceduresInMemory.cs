using AsielGrains.Contract.V1;
using Grpc.Core;

namespace AsielGrains.Cli.Tests.Chain;

/// <summary>The service of procedures with one of them, small enough to be read whole.</summary>
sealed class ProceduresInMemory : ProceduresService.ProceduresServiceBase
{
    static readonly Procedure Only = new()
    {
        Version = "test-1",
        Revision = 1,
        Name = "Proefprocedure",
        LodgedFromOn = "2010-01-01",
        Source = "nowhere",
        Stages = { new ProcedureStage { Code = "lodged", Name = "ingediend", English = "lodged", Final = true } },
        Steps =
        {
            new ProcedureStep { Step = "lodged", ToStage = "lodged", Partners = { "Ind" }, Article = "art. 1" },
        },
        Outcomes = { new ProcedureOutcome { Outcome = "Granted", Article = "art. 2", EffectArticle = "art. 3" } },
        Terms =
        {
            new ProcedureTerm
            {
                Code = "BESL",
                Name = "decision",
                Length = "6 months",
                Binds = "Ind",
                Article = "art. 4",
                Unverified = "its length",
                Counting = new() { Code = "Practice", Text = "the end does not move", Article = "art. 5" },
            },
        },
    };

    public override Task<ListProceduresResponse> ListProcedures(
        ListProceduresRequest request, ServerCallContext context) =>
        Task.FromResult(new ListProceduresResponse { Procedures = { Only } });

    public override Task<GetProcedureResponse> GetProcedure(GetProcedureRequest request, ServerCallContext context) =>
        Task.FromResult(new GetProcedureResponse
        {
            Procedure = request.Version == Only.Version ? Only : throw Refusals.Of(Reason.ProcedureUnknown, "version"),
        });
}
