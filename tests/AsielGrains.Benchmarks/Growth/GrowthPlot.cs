using System.Globalization;
using System.Text;

namespace AsielGrains.Benchmarks.Growth;

/// <summary>
/// The growth as a drawing: two panels over the number of cases. By hand: eight points need no library.
/// </summary>
static class GrowthPlot
{
    const int Width = 720;
    const int PanelHeight = 200;
    const int Left = 80;
    const int Right = 30;
    const int Top = 50;
    const int Gap = 60;
    const int Height = Top + (2 * (PanelHeight + Gap));

    public static string Of(IReadOnlyList<GrowthRow> rows, string made)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}"
              font-family="sans-serif" font-size="12">
            <rect width="100%" height="100%" fill="#fff"/>
            <text x="{Left}" y="20" font-size="14">Cost by number of cases (PostgreSQL, {made})</text>
            """);
        Panel(text, rows, Top, "commands/s", row => row.CommandsPerSecond, "#1f77b4");
        Panel(text, rows, Top + PanelHeight + Gap, "GetFlow p99, ms", row => row.QueryP99, "#d62728");
        return text.AppendLine("</svg>").ToString();
    }

    static void Panel(
        StringBuilder text,
        IReadOnlyList<GrowthRow> rows,
        int top,
        string title,
        Func<GrowthRow, double> of,
        string colour)
    {
        var max = rows.Max(of) * 1.2;
        var bottom = top + PanelHeight;
        text.AppendLine(CultureInfo.InvariantCulture, $"""
            <text x="{Left}" y="{top - 8}">{title}</text>
            <path d="M{Left} {top}V{bottom}H{Width - Right}" fill="none" stroke="#333"/>
            """);
        var points = rows
            .Select(row => (X: X(row, rows), Y: bottom - (PanelHeight * of(row) / max), Row: row))
            .ToList();
        var line = string.Join(' ', points.Select(point => FormattableString.Invariant($"{point.X:0},{point.Y:0}")));
        text.AppendLine(CultureInfo.InvariantCulture, $"""
            <polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>
            """);
        foreach (var (x, y, row) in points)
            text.AppendLine(CultureInfo.InvariantCulture, $"""
                <circle cx="{x:0}" cy="{y:0}" r="4" fill="{colour}"/>
                <text x="{x:0}" y="{y - 10:0}" text-anchor="middle">{of(row):#,0.##}</text>
                <text x="{x:0}" y="{bottom + 18}" text-anchor="middle">{row.Cases:N0}</text>
                """);
    }

    // Cases grow tenfold from point to point: their logarithm gives each its room.
    static double X(GrowthRow row, IReadOnlyList<GrowthRow> rows)
    {
        var (first, last) = (Math.Log10(rows[0].Cases), Math.Log10(rows[^1].Cases));
        var share = last > first ? (Math.Log10(row.Cases) - first) / (last - first) : 0.5;
        return Left + 40 + (share * (Width - Left - Right - 80));
    }
}
