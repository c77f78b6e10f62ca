using AsielGrains.Contract.V1;
using AsielGrains.Domain.Procedures;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Refusals;
using Grpc.Core;

namespace AsielGrains.Gateway.Procedures;

/// <summary>The procedures at the front door, to be read.</summary>
sealed class ProceduresService(ProcedureBook book) : Contract.V1.ProceduresService.ProceduresServiceBase
{
    public override Task<ListProceduresResponse> ListProcedures(
        ListProceduresRequest request, ServerCallContext context) =>
        Task.FromResult(new ListProceduresResponse { Procedures = { book.Definitions.Select(ProcedureView.Heading) } });

    public override Task<GetProcedureResponse> GetProcedure(GetProcedureRequest request, ServerCallContext context) =>
        Task.FromResult(new GetProcedureResponse
        {
            Procedure = ProcedureView.Of(book.Find(Code.Text(request.Version, "version")) ?? throw new RefusedException(
                new(Reason.ProcedureUnknown, "No procedure has this version.", "version"))),
        });
}
