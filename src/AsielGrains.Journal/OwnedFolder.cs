namespace AsielGrains.Journal;

static class OwnedFolder
{
    /// <summary>Makes a folder that only this user can enter; one that exists stays as it is.</summary>
    public static void Create(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
