@rem The terminal's way in; put this folder on the path.
@"%~dp0..\runtime\bin\java.exe" @CACHE@ @OPTIONS@ -Djava.library.path="%~dp0..\app\lib" -Dskija.library.path="%~dp0..\app\lib" -Dnormscope.fonts="%~dp0..\app\lib" -jar "%~dp0..\app\normscope.jar" %*
