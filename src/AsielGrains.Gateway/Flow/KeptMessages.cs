using System.Runtime.CompilerServices;
using AsielGrains.Contract.V1;
using AsielGrains.Grains.Flow;
using DateBasis = AsielGrains.Domain.Flow.DateBasis;

namespace AsielGrains.Gateway.Flow;

/// <summary>Messages to watchers, made once for all who are told the same update.</summary>
sealed class KeptMessages
{
    // As long as the replica hands the update out, the message lives; a message that is written is not changed.
    readonly ConditionalWeakTable<FlowUpdate, WatchFlowResponse> _messages = [];

    public WatchFlowResponse Of(FlowUpdate update, DateBasis basis, DateTimeOffset now) => update.Figures is null
        ? FlowView.Of(update, basis, now)
        : _messages.GetValue(update, shared => FlowView.Of(shared, basis, now));
}
