namespace TypedNets.Build;

/// <summary>What was found when a version requirement was to be relaxed.</summary>
public enum RelaxOutcome
{
    /// <summary>The requirement was strict and served nothing; it is weak now.</summary>
    Relaxed,

    /// <summary>The requirement is weak already.</summary>
    AlreadyWeak,

    /// <summary>Nothing requires this version, or this is not a Linux library for x64 or arm64.</summary>
    NotRequired,

    /// <summary>The library really links to a symbol of this version, so the requirement must stay.</summary>
    InUse,
}

/// <summary>
/// The version requirements of a shared library (section .gnu.version_r; Linux Standard Base Core, "Symbol Versioning").
/// The loader refuses a library when one of them is missing on the system, unless the requirement carries VER_FLG_WEAK.
/// </summary>
public static class SymbolVersionNeed
{
    private const uint VersionNeedSection = 0x6ffffffe;
    private const ushort Weak = 2;
    private const int RecordSize = 16;

    /// <summary>Sets VER_FLG_WEAK on the requirement of <paramref name="version"/>, if nothing links to it. Changes nothing else.</summary>
    /// <param name="bytes">The whole file; changed in place.</param>
    /// <param name="version">For example <c>GLIBCXX_3.4.32</c>.</param>
    /// <exception cref="ElfFormatException">The file is an ELF file, but damaged; it is then unchanged.</exception>
    public static RelaxOutcome Relax(byte[] bytes, string version)
    {
        if (!ElfFile.IsElf64LittleEndian(bytes))
            return RelaxOutcome.NotRequired;

        var elf = new ElfFile(bytes);
        if (!VersionedSymbols.Supports(elf.Machine) || elf.Find(VersionNeedSection) is not { } needs)
            return RelaxOutcome.NotRequired;

        var requirements = Requirements(elf, needs, version).ToList();
        var strict = requirements.Where(requirement => (requirement.Flags & Weak) == 0).ToList();
        if (strict.Any(requirement => VersionedSymbols.AreLinked(elf, requirement.Index)))
            return RelaxOutcome.InUse;

        foreach (var requirement in strict)
            bytes[requirement.FlagsAt] |= (byte)Weak;
        return requirements.Count == 0 ? RelaxOutcome.NotRequired : strict.Count == 0 ? RelaxOutcome.AlreadyWeak : RelaxOutcome.Relaxed;
    }

    // Two linked lists: one record per needed library, and below it one per needed version of that library.
    private static IEnumerable<(ushort Flags, ushort Index, int FlagsAt)> Requirements(ElfFile elf, ElfSection needs, string version)
    {
        var strings = elf.LinkOf(needs, ".gnu.version_r");
        var library = 0L;
        for (var i = 0u; i < needs.Info; i++)
        {
            var format = elf.U16(needs, library, "vn_version");
            if (format != 1)
                throw new ElfFormatException($"vn_version at byte {needs.Start + library} is {format}, expected 1");

            var count = elf.U16(needs, library + 2, "vn_cnt");
            var entry = library + elf.U32(needs, library + 8, "vn_aux");
            for (var j = 0; j < count; j++)
            {
                if (elf.StringEquals(strings, elf.U32(needs, entry + 8, "vna_name"), version, "a version name"))
                {
                    var flagsAt = entry + 4;
                    yield return (elf.U16(needs, flagsAt, "vna_flags"), elf.U16(needs, entry + 6, "vna_other"), (int)(needs.Start + flagsAt));
                }

                entry += Next(elf, needs, entry + 12, last: j == count - 1, "vna_next");
            }

            library += Next(elf, needs, library + 12, last: i == needs.Info - 1, "vn_next");
        }
    }

    private static uint Next(ElfFile elf, ElfSection needs, long at, bool last, string what)
    {
        var next = elf.U32(needs, at, what);
        return last || next >= RecordSize
            ? next
            : throw new ElfFormatException($"{what} at byte {needs.Start + at} is {next}, although more records are announced");
    }
}
