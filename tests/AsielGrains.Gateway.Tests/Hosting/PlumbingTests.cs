using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using AsielGrains.Domain.Partners;
using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Reflection.V1;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;

namespace AsielGrains.Gateway.Tests.Hosting;

public sealed class PlumbingTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Health_is_told_to_everybody()
    {
        var answer = await new Health.HealthClient(host.Channel).CheckAsync(new(), cancellationToken: Cancellation);

        Assert.Equal(HealthCheckResponse.Types.ServingStatus.Serving, answer.Status);
    }

    [Fact]
    public async Task Reflection_lists_the_services_to_who_has_a_token()
    {
        using var call = new ServerReflection.ServerReflectionClient(host.Channel)
            .ServerReflectionInfo(host.As(ChainRole.Operator));
        await call.RequestStream.WriteAsync(new() { ListServices = "" }, Cancellation);

        Assert.True(await call.ResponseStream.MoveNext(Cancellation));
        var names = call.ResponseStream.Current.ListServicesResponse.Service.Select(service => service.Name);
        Assert.Contains("asiel.v1.CasesService", names);
        Assert.Contains("asiel.v1.FlowService", names);
    }

    [Fact]
    public async Task Reflection_tells_nothing_to_who_has_none()
    {
        using var call = new ServerReflection.ServerReflectionClient(host.Channel)
            .ServerReflectionInfo(cancellationToken: Cancellation);

        var refusal = await RefusalOf(() => call.ResponseStream.MoveNext(Cancellation));

        Assert.Equal(StatusCode.Unauthenticated, refusal.StatusCode);
    }

    [Fact]
    public async Task A_call_is_traced_and_counted_without_anything_of_the_person()
    {
        var request = Requests.Register();
        var seen = new ConcurrentBag<string>();
        using var meters = Measurements(seen);
        using var traces = Activities(seen);

        await host.Cases.RegisterCaseAsync(request, host.As(ChainRole.AvimRegistrar));
        await host.Cases.FindCasesAsync(new() { VNumber = request.Personal.VNumber }, host.As(ChainRole.BvvKeeper));

        Assert.Contains("asielgrains.gateway.calls organisation=Justid", seen);
        Assert.Contains("activity purpose=justid.bvv.beheer", seen);
        Assert.DoesNotContain(seen, line => line.Contains(request.Personal.VNumber, StringComparison.Ordinal));
        Assert.DoesNotContain(seen, line => line.Contains(request.CaseId, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_time_of_a_stream_is_told_apart_from_that_of_a_call()
    {
        var seen = new ConcurrentBag<string>();
        using var meters = Durations(seen);

        await host.Cases.RegisterCaseAsync(Requests.Register(), host.As(ChainRole.AvimRegistrar));
        using (var call = host.Cases.SubmitCommands(host.As(ChainRole.AvimRegistrar)))
        {
            await call.RequestStream.CompleteAsync();
            Assert.False(await call.ResponseStream.MoveNext(Cancellation));
        }

        Assert.Contains("/asiel.v1.CasesService/RegisterCase unary", seen);
        Assert.Contains("/asiel.v1.CasesService/SubmitCommands stream", seen);
    }

    static MeterListener Durations(ConcurrentBag<string> seen)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == "asielgrains.gateway.call.duration")
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((_, _, tags, _) =>
        {
            var told = tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value);
            seen.Add($"{told["rpc"]} {told["kind"]}");
        });
        listener.Start();
        return listener;
    }

    static MeterListener Measurements(ConcurrentBag<string> seen)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == "AsielGrains.Gateway")
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) =>
        {
            foreach (var tag in tags)
                seen.Add($"{instrument.Name} {tag.Key}={tag.Value}");
        });
        listener.Start();
        return listener;
    }

    static ActivityListener Activities(ConcurrentBag<string> seen)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "AsielGrains.Gateway",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                foreach (var tag in activity.TagObjects)
                    seen.Add($"activity {tag.Key}={tag.Value}");
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
