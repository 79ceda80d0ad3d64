using TitleReview.Core.Kernel;

namespace TitleReview.App.Files;

/// <summary>「PDF文件不完整」</summary>
public sealed record PdfIsTruncated() : Refusal("这个PDF文件不完整或者不是PDF（没有文件结尾），请重新扫描或重新导出后再上传。");
