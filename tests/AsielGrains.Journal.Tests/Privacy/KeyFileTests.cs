using AsielGrains.Journal.Privacy;

namespace AsielGrains.Journal.Tests.Privacy;

public sealed class KeyFileTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("asiel-key-").FullName;

    string Key => Path.Combine(_folder, "made", "journal.key");

    [Fact]
    public void A_key_is_made_once_and_only_its_owner_can_read_it()
    {
        var key = KeyFile.ReadOrCreate(Key);

        Assert.Equal(KeyRing.KeyBytes, key.Length);
        Assert.Equal(key, KeyFile.ReadOrCreate(Key));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Key));
    }

    [Fact]
    public async Task Processes_that_start_at_once_use_one_key()
    {
        var keys = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => KeyFile.ReadOrCreate(Key))));

        Assert.Single(keys.Select(Convert.ToHexString).Distinct());
    }

    [Fact]
    public void A_key_that_others_can_read_or_that_is_cut_is_refused()
    {
        KeyFile.ReadOrCreate(Key);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Key, UnixFileMode.UserRead | UnixFileMode.GroupRead);
            Assert.Throws<JournalRefusedException>(() => KeyFile.ReadOrCreate(Key));
            File.SetUnixFileMode(Key, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        File.WriteAllBytes(Key, new byte[KeyRing.KeyBytes - 1]);
        Assert.Throws<JournalRefusedException>(() => KeyFile.ReadOrCreate(Key));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
