using System.Collections.Concurrent;
using AsielGrains.Checker.Histories;
using AsielGrains.Contract.V1;
using Grpc.Core;

namespace AsielGrains.Checker.Load;

/// <summary>All commands of a client in one SubmitCommands call, opened anew when it breaks.</summary>
sealed class StreamRoute(Endpoint endpoint, LoadPlan plan, History history, UnaryRoute unary) : ICaseRoute
{
    readonly SemaphoreSlim _writing = new(1);
    Open? _open;

    public async Task<Outcome> Send(Intent intent, CancellationToken stop)
    {
        if (intent.Kind is OperationKind.Merge)
            return await unary.Send(intent, stop);
        try
        {
            return await (await Write(intent, stop)).WaitAsync(plan.CallMax, stop);
        }
        catch (RpcException failure)
        {
            if (failure.StatusCode is StatusCode.Unauthenticated)
                endpoint.ForgetTokens();
            return Answers.Of(failure, history.Fault);
        }
        catch (Exception failure) when (failure
            is HttpRequestException or OperationCanceledException or TimeoutException or InvalidOperationException
            or IOException)
        {
            return new Outcome.Unknown("stream");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_open is { } open)
            await open.End();
        _writing.Dispose();
    }

    async Task<Task<Outcome>> Write(Intent intent, CancellationToken stop)
    {
        await _writing.WaitAsync(stop);
        try
        {
            if (_open is null or { HasEnded: true } || _open.Of != endpoint.Invoker)
                _open = await OpenNew(stop);
            return await _open.Write(CaseRequests.Of(intent));
        }
        finally
        {
            _writing.Release();
        }
    }

    async Task<Open> OpenNew(CancellationToken stop)
    {
        var headers = await endpoint.Headers("ind.officer", "ind.asielprocedure.behandelen", stop);
        var invoker = endpoint.Invoker;
        var call = new CasesService.CasesServiceClient(invoker).SubmitCommands(new CallOptions(headers));
        return new(invoker, call, history);
    }

    // The server numbers what it reads, and so do we: answers find their copies even under the same request id.
    sealed class Open
    {
        readonly AsyncDuplexStreamingCall<SubmitCommandsRequest, SubmitCommandsResponse> _call;
        readonly History _history;
        readonly ConcurrentDictionary<long, TaskCompletionSource<Outcome>> _waiting = [];
        readonly Task _reading;
        long _index;

        public Open(
            CallInvoker invoker,
            AsyncDuplexStreamingCall<SubmitCommandsRequest, SubmitCommandsResponse> call,
            History history)
        {
            (Of, _call, _history) = (invoker, call, history);
            _reading = Read();
        }

        public CallInvoker Of { get; }

        public bool HasEnded => _reading.IsCompleted;

        public async Task<Task<Outcome>> Write(SubmitCommandsRequest request)
        {
            var answer = _waiting[_index++] = new(TaskCreationOptions.RunContinuationsAsynchronously);
            await _call.RequestStream.WriteAsync(request);
            if (HasEnded)
                answer.TrySetResult(new Outcome.Unknown("stream ended"));
            return answer.Task;
        }

        public async Task End()
        {
            _call.Dispose();
            await _reading;
        }

        async Task Read()
        {
            try
            {
                await foreach (var answer in _call.ResponseStream.ReadAllAsync())
                    if (_waiting.TryRemove(answer.Index, out var waiting))
                        waiting.TrySetResult(OutcomeOf(answer));
            }
            catch (Exception failure) when (failure is RpcException or OperationCanceledException or IOException)
            {
                if (failure is RpcException rpc)
                    Answers.Of(rpc, _history.Fault);
            }

            foreach (var waiting in _waiting.Values)
                waiting.TrySetResult(new Outcome.Unknown("stream ended"));
            _call.Dispose();
        }

        Outcome OutcomeOf(SubmitCommandsResponse answer) => answer.Receipt is { } receipt
            ? CaseRequests.Of(receipt)
            : Answers.Of(answer.Refusal, _history.Fault);
    }
}
