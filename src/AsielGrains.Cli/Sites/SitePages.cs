using AsielGrains.Cli.Session;
using Google.Protobuf;

namespace AsielGrains.Cli.Sites;

/// <summary>The way through the pages of what is on a site.</summary>
static class SitePages
{
    /// <summary>All pages, at least one. As machine output each is written when it comes.</summary>
    /// <param name="read">Reads the page that a token leads to; the first has none.</param>
    /// <param name="next">The token of the next page; empty on the last.</param>
    public static async Task<IReadOnlyList<TPage>> All<TPage>(
        ChainSession session, Func<string, Task<TPage>> read, Func<TPage, string> next)
        where TPage : IMessage
    {
        var pages = new List<TPage>();
        do
        {
            pages.Add(await read(pages.Count == 0 ? "" : next(pages[^1])));
            if (session.IsJson)
                session.Line(pages[^1]);
        }
        while (next(pages[^1]).Length > 0);
        return pages;
    }
}
