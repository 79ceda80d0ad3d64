using TitleReview.Core.Kernel;

namespace TitleReview.Core.Filing;

/// <summary>「备案包校验」: whether a pack holds what its manifest says, no more and no less.</summary>
public static class PackRules
{
    /// <summary>Asked before anything is read but the names.</summary>
    /// <param name="paths">As they stand in the pack, in order.</param>
    public static Verdict WhyNotOpen(IReadOnlyList<string> paths) => Verdict.Of(
    [
        .. paths.Where(path => !PackPath.StaysInside(path)).Select(path => new PackPathLeavesFolder(path)),
        // some systems tell A from a, others do not: there one would lie upon the other
        .. paths.GroupBy(path => path, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => new PackFileIsDoubled(same.Key)),
        paths.Contains(PackPath.Manifest, StringComparer.Ordinal) ? null : new PackHasNoManifest(),
    ]);

    /// <param name="manifest">Null: it cannot be read.</param>
    /// <param name="found">Without the manifest.</param>
    public static Verdict WhyNotHolds(PackManifest? manifest, IReadOnlyCollection<PackEntry> found)
    {
        if (manifest is null)
        {
            return Verdict.Of(new PackManifestIsNotOurs());
        }
        var listed = manifest.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var there = found.ToDictionary(file => file.Path, StringComparer.Ordinal);
        return Verdict.Of(
        [
            manifest.Files.Count == listed.Count && manifest.Files.All(file => PackPath.StaysInside(file.Path)) ? null : new PackManifestIsNotOurs(),
            .. manifest.Files.Select(file => there.TryGetValue(file.Path, out var entry) ? entry.Bytes == file.Bytes && entry.Sha256 == file.Sha256 ? null : new PackFileIsChanged(file.Path) : (Refusal)new PackFileIsMissing(file.Path)),
            .. found.Where(file => !listed.Contains(file.Path)).Select(file => new PackFileIsAdded(file.Path)),
        ]);
    }
}

public sealed record PackIsNoZip() : Refusal("这个文件不是ZIP压缩包，或者已经损坏，请重新下载。");

public sealed record PackHasNoManifest() : Refusal($"压缩包里没有清单文件{PackPath.Manifest}，不是本系统生成的备案包。");

public sealed record PackManifestIsNotOurs() : Refusal($"清单文件{PackPath.Manifest}被改动过，或者不是本系统写的，请重新下载备案包。");

public sealed record PackFileIsMissing(string Path) : Refusal($"缺少文件：{Path}。");

public sealed record PackFileIsAdded(string Path) : Refusal($"多出清单上没有的文件：{Path}。");

public sealed record PackFileIsDoubled(string Path) : Refusal($"文件重复：{Path}。");

public sealed record PackFileIsChanged(string Path) : Refusal($"文件内容与清单不符：{Path}。");

public sealed record PackPathLeavesFolder(string Path) : Refusal($"文件路径会离开解压的文件夹或者不能使用，请不要解压：{Path}。");

public sealed record PackIsRepacked() : Refusal("各文件与清单相符，但压缩包本身不是系统生成的原件（可能重新打包过，或者前后附加了内容），请使用系统下载的原件。");

public sealed record PackHasAnotherHash(string Hash) : Refusal($"清单指纹是{Hash}，与给出的指纹不同，不是同一份备案包。");
