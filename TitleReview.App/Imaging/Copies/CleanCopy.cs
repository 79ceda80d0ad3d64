using TitleReview.Core.Kernel;

namespace TitleReview.App.Imaging.Copies;

/// <summary>Whether a file is what <see cref="CleanJpeg"/> makes of its own picture: one SOI, the plain JFIF, at most the orientation, EOI at the end.</summary>
internal static class CleanCopy
{
    /// <param name="name">What the copy is called in a sentence.</param>
    /// <param name="orientation">In which it must stand.</param>
    public static IReadOnlyList<Refusal> Faults(string name, ReadOnlySpan<byte> copy, int orientation)
    {
        if (!JpegHeader.TryRead(copy, ScanLimits.AlreadyJudged, out var header, out _))
        {
            return [new CopyIsBroken(name)];
        }

        var found = header.Geometry.Orientation;
        var clean = CleanJpeg.Write(copy, header.Picture, found).AsSpan().SequenceEqual(copy);
        return
        [
            .. clean ? Array.Empty<Refusal>() : [new CopyHoldsMore(name, WhatElse(copy))],
            .. found == orientation ? Array.Empty<Refusal>() : [new CopyStandsOtherwise(name)],
        ];
    }

    private static string WhatElse(ReadOnlySpan<byte> copy)
    {
        var (found, end) = (new List<string>(), 2);
        var segments = new JpegSegmentReader(copy);
        while (segments.MoveNext())
        {
            var segment = segments.Current;
            end = segment.End;
            if (JpegMarker.IsMetadata(segment.Marker) && !CleanJpeg.IsOurs(copy[segment.Start..segment.End]))
            {
                found.Add(segment.Marker == JpegMarker.Com ? "注释（COM）" : $"附加信息（APP{segment.Marker - JpegMarker.App0}）");
            }
        }

        // the EOI that belongs to the picture
        var after = copy.Length - end - 2;
        return string.Join('、', [.. found.Distinct(StringComparer.Ordinal), .. after > 0 ? [$"结尾以后的{after}个字节"] : found.Count == 0 ? ["多余的字节"] : Array.Empty<string>()]);
    }
}
