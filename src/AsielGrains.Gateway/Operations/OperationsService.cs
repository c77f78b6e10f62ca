using AsielGrains.Contract.V1;
using AsielGrains.Gateway.Telemetry;
using Grpc.Core;

namespace AsielGrains.Gateway.Operations;

/// <summary>The state of the installation at the front door, for those who operate it.</summary>
sealed class OperationsService(IOperationsReadings readings, GatewayTelemetry telemetry, TimeProvider time)
    : Contract.V1.OperationsService.OperationsServiceBase
{
    public override async Task<GetStatusResponse> GetStatus(GetStatusRequest request, ServerCallContext context)
    {
        var standing = await readings.Read(context.CancellationToken);
        return new() { Status = StatusView.Of(standing, telemetry.Answers, time.GetUtcNow()) };
    }
}
