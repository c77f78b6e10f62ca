namespace AsielGrains.Journal.Tests.Faults;

/// <summary>
/// A disk as a process has used it so far, and what it may look like after a power cut now: what was flushed is there;
/// of the rest each write arrived, or did not, or arrived in some of its sectors, in any order. A file whose folder was
/// not flushed may be absent, and a removed one may be back.
/// </summary>
sealed class CutDisk
{
    const int SectorBytes = 512;

    readonly SortedDictionary<string, Kept> _files = new(StringComparer.Ordinal);

    public CutDisk(string folder)
    {
        foreach (var file in Directory.GetFiles(folder))
            _files[Path.GetFileName(file)] = new() { Flushed = File.ReadAllBytes(file), IsNamed = true };
    }

    public void Do(DiskRecord record)
    {
        switch (record.Kind)
        {
            case DiskRecord.Creation:
                _files[record.Name] = new();
                break;
            case DiskRecord.Write or DiskRecord.Cut:
                Of(record.Name).Pending.Add(record);
                break;
            case DiskRecord.Flush:
                Of(record.Name).Flush();
                break;
            case DiskRecord.Removal:
                Of(record.Name).IsRemoved = true;
                break;
            case DiskRecord.FolderFlush:
                foreach (var (name, _) in _files.Where(file => file.Value.IsRemoved).ToArray())
                    _files.Remove(name);
                foreach (var file in _files.Values)
                    file.IsNamed = true;
                break;
        }
    }

    /// <summary>Puts into a folder what a cut at this moment may leave.</summary>
    public void Leave(string folder, Random chance)
    {
        // Of some cuts nothing unflushed survives, of some all, and of most a part.
        double[] odds = [0, 0.2, 0.5, 0.8, 1];
        var odd = odds[chance.Next(odds.Length)];
        foreach (var (name, file) in _files)
        {
            var content = file.After(odd, chance);
            var isThere = (!file.IsRemoved || chance.Next(2) == 0) && (file.IsNamed || chance.Next(2) == 0);
            if (isThere)
                File.WriteAllBytes(Path.Combine(folder, name), content);
        }
    }

    Kept Of(string name) => _files.TryGetValue(name, out var file) ? file : _files[name] = new();

    sealed class Kept
    {
        public byte[] Flushed { get; set; } = [];

        public List<DiskRecord> Pending { get; } = [];

        public bool IsNamed { get; set; }

        public bool IsRemoved { get; set; }

        public void Flush()
        {
            var content = Flushed;
            foreach (var record in Pending)
                content = Apply(content, record, _ => true);
            (Flushed, _) = (content, Pending.RemoveAll(_ => true));
        }

        public byte[] After(double odd, Random chance)
        {
            var content = (byte[])Flushed.Clone();
            foreach (var record in Pending)
            {
                var isTorn = odd is > 0 and < 1 && chance.Next(3) == 0;
                if (isTorn)
                    content = Apply(content, record, _ => chance.NextDouble() < odd);
                else if (chance.NextDouble() < odd)
                    content = Apply(content, record, _ => true);
            }

            return content;
        }

        static byte[] Apply(byte[] content, DiskRecord record, Func<long, bool> arrives)
        {
            if (record.Kind == DiskRecord.Cut)
            {
                Array.Resize(ref content, (int)record.Offset);
                return content;
            }

            var end = record.Offset + record.Content.Length;
            for (var from = record.Offset; from < end;)
            {
                var to = Math.Min(end, ((from / SectorBytes) + 1) * SectorBytes);
                if (arrives(from))
                {
                    if (content.Length < to)
                        Array.Resize(ref content, (int)to);
                    var sector = record.Content.AsSpan((int)(from - record.Offset), (int)(to - from));
                    sector.CopyTo(content.AsSpan((int)from));
                }

                from = to;
            }

            return content;
        }
    }
}
