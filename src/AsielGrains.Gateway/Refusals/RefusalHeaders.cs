using System.Globalization;
using Google.Protobuf;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace AsielGrains.Gateway.Refusals;

/// <summary>A refusal as the headers that end a gRPC call, made once for all calls that get it.</summary>
sealed class RefusalHeaders
{
    const string DetailsHeader = "grpc-status-details-bin";

    readonly string _status;
    readonly string _message;
    readonly string _details;

    public RefusalHeaders(Refused refused)
    {
        var status = RichStatus.Of(refused);
        _status = status.Code.ToString(CultureInfo.InvariantCulture);
        _message = Uri.EscapeDataString(status.Message);
        _details = Convert.ToBase64String(status.ToByteArray());
    }

    /// <summary>Whether a call has its reason already.</summary>
    public static bool AreIn(IHeaderDictionary headers) => headers.ContainsKey(DetailsHeader);

    public void WriteTo(IHeaderDictionary headers)
    {
        headers[HeaderNames.GrpcStatus] = _status;
        headers[HeaderNames.GrpcMessage] = _message;
        headers[DetailsHeader] = _details;
    }

    /// <summary>Answers a call with nothing else: gRPC clients read the status from the headers then.</summary>
    public Task Answer(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = "application/grpc";
        WriteTo(response.Headers);
        return response.CompleteAsync();
    }
}
