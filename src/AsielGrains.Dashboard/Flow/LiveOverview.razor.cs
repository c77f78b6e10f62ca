using System.Threading.Channels;
using AsielGrains.Dashboard.Language;
using AsielGrains.Domain.Flow;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;

namespace AsielGrains.Dashboard.Flow;

/// <summary>The part of the chain overview that follows the flow. It draws a few times a second at most.</summary>
public sealed partial class LiveOverview(IFlowFigures source, TimeProvider time, ILoggerFactory logs)
{
    /// <summary>The least time between two drawings.</summary>
    public static readonly TimeSpan DrawPeriod = TimeSpan.FromMilliseconds(400);

    /// <summary>The least time between two announcements of figures to a screen reader.</summary>
    public static readonly TimeSpan AnnouncePeriod = TimeSpan.FromSeconds(30);

    readonly ILogger<FlowFollower> _log = logs.CreateLogger<FlowFollower>();
    FlowView? _followed;
    CancellationTokenSource? _following;
    FlowFigures? _figures;
    Inflow _inflow = Inflow.Empty;
    Connection _connection;
    Texts _texts = Texts.Dutch;
    string? _announcement;
    DateTimeOffset _announcedAt;

    [Parameter, EditorRequired]
    public FlowView View { get; set; } = new();

    [Parameter, EditorRequired]
    public PageLanguage Language { get; set; }

    public async ValueTask DisposeAsync()
    {
        if (_following is not null)
            await _following.CancelAsync();
        _following?.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        _texts = Texts.In(Language);
        if (View == _followed)
            return;

        _followed = View;
        _announcedAt = time.GetUtcNow();
        ShowNow();
        if (RendererInfo.IsInteractive)
            await FollowAnew();
    }

    // The first view, also for a browser without script.
    void ShowNow()
    {
        try
        {
            Take(source.Get(View.Filter()));
        }
        catch (Exception exception) // The page opens without figures and says so; following them tries again.
        {
            _log.FlowUnread(exception);
            _figures = null;
        }
    }

    async Task FollowAnew()
    {
        if (_following is not null)
            await _following.CancelAsync();
        _following = new CancellationTokenSource();
        var follower = new FlowFollower(source, View.Filter(), time, _log);
        var changes = Channel.CreateBounded<bool>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        _ = follower.Run(() => changes.Writer.TryWrite(true), _following.Token);
        _ = Draw(follower, changes.Reader, _following.Token);
    }

    async Task Draw(FlowFollower follower, ChannelReader<bool> changes, CancellationToken cancellation)
    {
        try
        {
            await foreach (var _ in changes.ReadAllAsync(cancellation))
            {
                await InvokeAsync(() => Show(follower));
                await Task.Delay(DrawPeriod, time, cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left or shows something else now.
        }
        catch (Exception exception)
        {
            await DispatchExceptionAsync(exception);
        }
    }

    void Show(FlowFollower follower)
    {
        var before = _connection;
        _connection = follower.Connection;
        if (follower.HasFigures)
            Take(follower.Figures());
        Announce(before);
        StateHasChanged();
    }

    void Take(FlowFigures figures)
    {
        _figures = figures;
        _inflow = Inflow.Of(figures, View);
    }

    void Announce(Connection before)
    {
        var turned = before != _connection && before is not Connection.Opening;
        if (_figures is null || (!turned && time.GetUtcNow() - _announcedAt < AnnouncePeriod))
            return;

        _announcedAt = time.GetUtcNow();
        _announcement = _connection is Connection.Lost
            ? _texts["state.lost"]
            : _texts.Fill("announce.figures", _texts.Number(_figures.PersonsInProcedure), _texts.Number(_inflow.Total));
    }
}
