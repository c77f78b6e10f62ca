using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AsielGrains.Cli.Output;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Sites;

/// <summary>
/// The count of a night on paper that cannot be changed unseen: a line that says what was counted, and a line with its
/// signature (ECDSA, SHA-256). It names no person.
/// </summary>
/// <param name="RequestId">The id under which it is handed in, however often.</param>
/// <param name="CountedAt">When it was counted, by the clock of whoever counted.</param>
sealed record CountSheet(string RequestId, string SiteId, string NightOn, int Persons, DateTimeOffset CountedAt)
{
    const int LengthMax = 4_096;

    public void Write(string path, string keyFile)
    {
        var line = JsonSerializer.Serialize(this, JsonSerializerOptions.Web);
        using var key = Key(keyFile);
        var signature = Convert.ToBase64String(key.SignData(Encoding.UTF8.GetBytes(line), HashAlgorithmName.SHA256));
        try
        {
            File.WriteAllText(path, $"{line}\n{signature}\n");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException("The sheet can't be written.", "file");
        }
    }

    /// <returns>What was counted, and the sheet as it was signed, which the server looks at itself.</returns>
    /// <exception cref="UsageException">It is no sheet, or was not signed with this key.</exception>
    public static (CountSheet Count, SignedCountSheet Signed) Read(string path, string keyFile)
    {
        var lines = Text(path, "file").TrimEnd('\n').Split('\n');
        using var key = Key(keyFile);
        var signature = new byte[LengthMax];
        if (lines is not [var line, var signed]
            || !Convert.TryFromBase64String(signed, signature, out var length)
            || !key.VerifyData(Encoding.UTF8.GetBytes(line), signature.AsSpan(0, length), HashAlgorithmName.SHA256))
            throw new UsageException("The sheet was changed, or signed with another key.", "file");
        var count = JsonSerializer.Deserialize<CountSheet>(line, JsonSerializerOptions.Web)
            ?? throw new UsageException("The sheet says nothing.", "file");
        return (count, new() { Text = line, Signature = signed });
    }

    static ECDsa Key(string path)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(Text(path, "key"));
            return key;
        }
        catch (Exception failure) when (failure is ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw new UsageException("The key is no EC key in PEM.", "key");
        }
    }

    static string Text(string path, string field)
    {
        try
        {
            return new FileInfo(path).Length <= LengthMax
                ? File.ReadAllText(path)
                : throw new UsageException("The file is too long to be one.", field);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException("The file can't be read.", field);
        }
    }
}
