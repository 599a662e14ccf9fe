package org.normscope.export.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.normscope.export.Csv;
import org.normscope.stats.ChannelStats;
import org.normscope.stats.DatasetStats;

/// A table with a row per channel (RFC 4180, head first). Every std is in it, in the same columns
/// as those of `stats --csv`.
final class CsvTable implements TextTarget {
  private static final String HEAD =
      "channel,images,count,mean,std,std_sample,min,max,p0.5,p1,median,p99,p99.5,mean_of_means,"
          + "mean_of_stds,root_mean_variance,std_of_means,unit,dataset,split,class,weighting,mode,"
          + "reading,exact,date,version\n";

  @Override
  public String text(Sheet sheet) {
    StringBuilder text = new StringBuilder(HEAD);
    Provenance from = sheet.stats().from();
    DatasetStats.PerImage perImage = sheet.stats().stats().perImage();
    for (int c = 0; c < sheet.channels(); c++) {
      int place = sheet.places().get(c);
      ChannelStats channel = sheet.stats().stats().channels().get(place);
      List<String> row = new ArrayList<>();
      row.add(Csv.cell(sheet.names().get(c)));
      row.add(String.valueOf(from.images()));
      row.add(String.valueOf(channel.count()));
      add(sheet, row, channel.mean(), channel.std(), channel.stdSample());
      add(sheet, row, channel.min(), channel.max());
      channel.percentiles().values().forEach(value -> add(sheet, row, value));
      add(sheet, row, perImage.meanOfMeans()[place], perImage.meanOfStds()[place]);
      add(sheet, row, perImage.rootMeanVariance()[place], perImage.stdOfMeans()[place]);
      row.add("0..1");
      for (String words :
          List.of(
              from.name(),
              from.split(),
              from.label(),
              from.weighting().id(),
              from.mode(),
              from.reading())) {
        row.add(Csv.cell(Escapes.line(words)));
      }
      row.add(String.valueOf(from.exact()));
      row.add(from.date());
      row.add(Csv.cell(from.version()));
      text.append(String.join(",", row)).append('\n');
    }
    return text.toString();
  }

  private static void add(Sheet sheet, List<String> row, double... values) {
    for (double value : values) {
      row.add(Optional.of(value).filter(number -> !number.isNaN()).map(sheet::number).orElse(""));
    }
  }
}
