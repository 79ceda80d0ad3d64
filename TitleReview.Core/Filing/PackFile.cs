namespace TitleReview.Core.Filing;

/// <summary>「备案文件」: one file of a pack, as its manifest has it.</summary>
/// <param name="Path">Within the pack, with /; it names items and numbers, never a person.</param>
/// <param name="Item">Of the checklist.</param>
/// <param name="Part">「电子版、扫描件」</param>
/// <param name="Sha256">Of its content, 64 lower-case hexadecimal digits.</param>
public sealed record PackFile(string Path, string Item, string Part, long Bytes, string Sha256);
