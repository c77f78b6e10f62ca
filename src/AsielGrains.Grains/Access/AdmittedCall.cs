using System.Collections.Concurrent;
using System.Globalization;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Reception;
using AsielGrains.Grains.Commands;
using Orleans.Runtime;

namespace AsielGrains.Grains.Access;

/// <summary>
/// A call that the front door let in. It goes along with all that is asked of grains for it, so that who calls is
/// judged again where the data are, by the same rules.
/// </summary>
/// <param name="Rpc">The full name of the method, for example <c>/asiel.v1.CasesService/GetCase</c>.</param>
public sealed record AdmittedCall(string Rpc, Caller Caller)
{
    const string Key = "asiel.call";
    const char Between = '\n';
    const char BetweenSites = ' ';

    /// <summary>Calls, roles and purposes make some thousands; only who is tied to sites makes more.</summary>
    const int KnownMax = 8_192;

    static readonly ConcurrentDictionary<string, AdmittedCall> Known = new(StringComparer.Ordinal);

    static readonly ConcurrentDictionary<AdmittedCall, string> Texts = new();

    /// <summary>The call for which is worked here; null: for none.</summary>
    internal static AdmittedCall? Current => RequestContext.Get(Key) is string text ? Read(text) : null;

    /// <summary>What is asked of grains from here on is asked for this call.</summary>
    public void Begin() => RequestContext.Set(Key, Caller.Sites is null ? RememberedText() : ToText());

    // Who is tied to sites brings a list of its own with each call, which is equal to no other.
    string RememberedText()
    {
        if (Texts.TryGetValue(this, out var known))
            return known;
        if (Texts.Count >= KnownMax)
            Texts.Clear();
        return Texts[this] = ToText();
    }

    // Plain text: a silo that has no type for what goes along with a call can't read the call at all, and silos of two
    // versions work side by side during an upgrade.
    string ToText()
    {
        var text = string.Join(Between, Rpc, Caller.Organisation.ToString(), Caller.Role, Caller.Purpose);
        return Caller.Sites is { } sites ? text + Between + string.Join(BetweenSites, sites) : text;
    }

    static AdmittedCall? Read(string text)
    {
        if (Known.TryGetValue(text, out var known))
            return known;
        if (Parse(text) is not { } call)
            return null;
        if (Known.Count >= KnownMax)
            Known.Clear();
        return Known[text] = call;
    }

    // What it can't read is no mark.
    static AdmittedCall? Parse(string text)
    {
        if (text.Split(Between) is not [var rpc, var named, var role, var purpose, .. { Length: <= 1 } tied]
            || !Enum.TryParse<Organisation>(named, out var organisation))
            return null;
        var sites = new List<SiteId>();
        foreach (var site in tied.SelectMany(names => names.Split(BetweenSites, StringSplitOptions.RemoveEmptyEntries)))
            if (SiteId.TryParse(site, CultureInfo.InvariantCulture, out var id))
                sites.Add(id);
            else
                return null;
        return new(rpc, new(organisation, role, purpose) { Sites = tied is [] ? null : sites });
    }
}
