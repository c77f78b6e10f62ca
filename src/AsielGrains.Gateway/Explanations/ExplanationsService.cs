using AsielGrains.Contract.V1;
using AsielGrains.Domain.Time;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Cases;
using AsielGrains.Gateway.Fields;
using Grpc.Core;

namespace AsielGrains.Gateway.Explanations;

/// <summary>Why a case stands where it stands, and what is known of a person, at the front door.</summary>
sealed class ExplanationsService(CaseReader reader, OverviewDesk overviews, TimeProvider time)
    : Contract.V1.ExplanationsService.ExplanationsServiceBase
{
    public override async Task<ExplainCaseResponse> ExplainCase(ExplainCaseRequest request, ServerCallContext context)
    {
        var id = RequestField.CaseId(request.CaseId);
        var now = time.GetUtcNow();
        var known = new AsKnown(
            RequestField.Position(request.MinPosition, "min_position"),
            RequestField.Moment(request.AsOf, now, "as_of"),
            RequestField.PastDate(request.ValidOn, DutchTime.DateAt(now), "valid_on"));
        var admission = Admission.Of(context);
        var (explained, day) = await reader.Explain(
            id, admission, known, ExplainCaseResponse.Descriptor, context.CancellationToken);
        var deadlines = CaseDeadlines.Of(
            explained.Reading.Case.UpTo(day), explained.Explanation.Assignments, day);
        return ExplanationView.Of(explained.Explanation, deadlines, admission.Mask);
    }

    public override Task<GetOverviewResponse> GetOverview(GetOverviewRequest request, ServerCallContext context) =>
        overviews.Of(Admission.Of(context), context.CancellationToken);
}
