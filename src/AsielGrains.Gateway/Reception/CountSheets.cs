using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Reception;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Refusals;
using Microsoft.Extensions.Options;

namespace AsielGrains.Gateway.Reception;

/// <summary>
/// Believes a count that was taken offline only when it was signed by somebody who counts on that site, and says what
/// the request says.
/// </summary>
sealed class CountSheets(IOptions<NightCountOptions> options)
{
    const int TextBytesMax = 4_096;
    const int SignatureLengthMax = 256;
    const int KeysBytesMax = 65_536;

    /// <exception cref="RefusedException">It does not.</exception>
    public async Task Verify(
        SignedCountSheet? sheet, (string Site, string Night, int Persons) count, CancellationToken cancellation)
    {
        if (sheet is null)
            return;
        var site = SiteFields.Site(count.Site);
        var line = Encoding.UTF8.GetBytes(sheet.Text);
        if (line.Length > TextBytesMax)
            throw RequestField.Invalid("sheet.text", $"A sheet has at most {TextBytesMax} bytes.");
        var signature = new byte[SignatureLengthMax];
        if (sheet.Signature.Length > SignatureLengthMax
            || !Convert.TryFromBase64String(sheet.Signature, signature, out var length))
            throw RequestField.Invalid(
                "sheet.signature", $"A signature is base64 of at most {SignatureLengthMax} characters.");
        var keys = await KeysOf(site, cancellation);
        if (!IsSigned(line, signature.AsSpan(0, length), keys))
            throw new RefusedException(new(
                Reason.CountSheetUnverified,
                keys.Length == 0
                    ? "No key of anybody who counts on this site is known here."
                    : "The sheet was changed, or signed by nobody whose key is known here for this site.",
                "sheet.signature"));
        if (Said(line) != count)
            throw RequestField.Invalid("sheet.text", "The sheet says something else than the request.");
    }

    async Task<string> KeysOf(SiteId site, CancellationToken cancellation)
    {
        var file = new FileInfo(Path.Combine(options.Value.KeysFolder, $"{site}.pem"));
        return options.Value.KeysFolder.Length > 0 && file.Exists && file.Length <= KeysBytesMax
            ? await File.ReadAllTextAsync(file.FullName, cancellation)
            : "";
    }

    static bool IsSigned(byte[] line, ReadOnlySpan<byte> signature, ReadOnlySpan<char> keys)
    {
        while (PemEncoding.TryFind(keys, out var found))
        {
            if (IsSignedWith(keys[found.Location], line, signature))
                return true;
            keys = keys[found.Location.End..];
        }

        return false;
    }

    static bool IsSignedWith(ReadOnlySpan<char> pem, byte[] line, ReadOnlySpan<byte> signature)
    {
        using var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            return key.VerifyData(line, signature, HashAlgorithmName.SHA256);
        }
        catch (Exception failure) when (failure is ArgumentException or CryptographicException)
        {
            // What the operator put there is no key; another one can still be.
            return false;
        }
    }

    static (string, string, int)? Said(byte[] line)
    {
        try
        {
            using var said = JsonDocument.Parse(line);
            var sheet = said.RootElement;
            return (
                sheet.GetProperty("siteId").GetString() ?? "",
                sheet.GetProperty("nightOn").GetString() ?? "",
                sheet.GetProperty("persons").GetInt32());
        }
        catch (Exception failure)
            when (failure is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}
