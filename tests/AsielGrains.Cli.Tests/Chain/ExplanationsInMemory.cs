using AsielGrains.Contract.V1;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace AsielGrains.Cli.Tests.Chain;

/// <summary>One line of a trail, and an overview of one case.</summary>
sealed class ExplanationsInMemory(CaseLedger ledger) : ExplanationsService.ExplanationsServiceBase
{
    static readonly Sentence Signed = new() { Nl = "De aanvraag is ondertekend.", En = "The application was signed." };

    static readonly AssignedDeadline Assigned = new()
    {
        Term = "BESL6",
        Name = "decision on the application",
        EndsOn = "2026-09-03",
        Teams = { new DeadlineTeam { Organisation = "Ind", Team = "ind-2", AssignedOn = "2026-03-04" } },
    };

    public override Task<ExplainCaseResponse> ExplainCase(ExplainCaseRequest request, ServerCallContext context)
    {
        var lodgedOn = (ledger.Find(request.CaseId) ?? throw Refusals.Of(Reason.CaseUnknown, "case_id")).LodgedOn;
        var line = new TrailLine
        {
            HappenedOn = lodgedOn,
            Fact = "lodged",
            Text = Signed,
            Told = new() { Organisation = "Politie", RecordedAt = new Timestamp(), Version = 3 },
            Article = "art. 1",
            Procedure = "test-1",
            Revision = 1,
            Changes =
            {
                new StandingChange
                {
                    Dimension = "residence",
                    Before = "None",
                    After = "Applicant",
                    Article = "Vw 2000 art. 8 f",
                    Unverified = "nothing but a test",
                },
            },
        };
        return Task.FromResult(new ExplainCaseResponse
        {
            Lines = { line },
            Ended = { new TrailLine(line) { HappenedOn = request.ValidOn, Ended = line.Told } },
            RedactedFields = { "F9" },
            AssignedDeadlines = { Assigned },
        });
    }

    public override Task<GetOverviewResponse> GetOverview(GetOverviewRequest request, ServerCallContext context) =>
        Task.FromResult(new GetOverviewResponse
        {
            Notes = { new Sentence { Nl = "Dit is geen besluit.", En = "This is not a decision." } },
            Cases =
            {
                new OwnCase
                {
                    CaseId = "0123456789abcdef0123456789abcdef",
                    Stage = new() { Nl = "ingediend", En = "lodged" },
                    Facts = { new OwnFact { HappenedOn = "2026-03-03", Text = Signed, ToldBy = "Politie" } },
                    Terms =
                    {
                        new OwnTerm
                        {
                            EndsOn = "2026-09-03",
                            Text = new() { Nl = "De IND neemt een besluit.", En = "The IND decides." },
                            State = new() { Nl = "De termijn loopt.", En = "The term runs." },
                        },
                    },
                },
            },
        });
}
